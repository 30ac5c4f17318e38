package eightbells.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Counts edits of the rota: the one row that every editor locks first, and by which nodes see that something changed. */
@Entity
public class RotaRevision {
    static final int THE_ONE = 1;

    @Id
    public int id;

    public long revision;
}
