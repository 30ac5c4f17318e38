package eightbells.rota;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An edit of the rota: who, when, what, and the timelines that it changed, as they were and as they became. */
@Entity
public class RecordedEdit {
    @Id
    @GeneratedValue
    public Long id;

    public Instant at;

    /** A person's handle, or the name of a program's token. */
    public String who;

    @ElementCollection
    @CollectionTable(name = "recorded_edit_line", joinColumns = @JoinColumn(name = "recorded_edit_id"))
    @OrderColumn(name = "position")
    @Column(name = "line")
    public List<String> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recorded_edit_shift", joinColumns = @JoinColumn(name = "recorded_edit_id"))
    @OrderColumn(name = "position")
    public List<Planned> shifts = new ArrayList<>();

    public enum Side {
        BEFORE,
        AFTER
    }

    /** @param people handles in order; empty: nobody */
    @Embeddable
    public record Planned(
            String team,
            String schedule,
            @Enumerated(EnumType.STRING) Side side,
            Instant starts,
            Instant ends,
            String people) {
        public List<String> handles() {
            return people.isEmpty() ? List.of() : List.of(people.split(" "));
        }
    }
}
