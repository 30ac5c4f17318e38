package eightbells.alert;

import eightbells.team.Team;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** An alert source of a team, known by its key, of which only a hash is kept. */
@Entity
public class Integration {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public Team team;

    public String slug;
    public String kind;
    public String keyHash;
}
