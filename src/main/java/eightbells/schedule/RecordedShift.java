package eightbells.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of the past with who served, why, and whether they could act (T11). Nobody serving leaves no row. */
@Entity
public class RecordedShift {
    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Schedule schedule;

    public Instant starts;
    public Instant ends;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "recorded_assignment", joinColumns = @JoinColumn(name = "recorded_shift_id"))
    @OrderColumn(name = "position")
    public List<Served> served = new ArrayList<>();

    @Embeddable
    public record Served(String person, String source, boolean laptop) {}
}
