package eightbells.rota.schedule;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Override;
import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A decision above the rotations (T9), with who made it and when. They apply in the order of their ids. */
@Entity
@NullUnmarked
public class ScheduleOverride {
    /** Drawn one at a time by whatever node: the order of ids is the order in which these were made. */
    @Id
    @GeneratedValue(generator = "schedule_override_seq")
    @SequenceGenerator(name = "schedule_override_seq", sequenceName = "schedule_override_seq", allocationSize = 1)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Schedule schedule;

    @Enumerated(EnumType.STRING)
    public Override.Kind kind;

    @ManyToOne
    public PersonEntity person;

    @ManyToOne
    @JoinColumn(name = "instead_id")
    public PersonEntity instead;

    public Instant starts;
    public Instant ends;
    public Instant madeAt;
    public String madeBy;

    /** The covering whose effect it is: it follows the shift, and no document speaks of it; null: made by hand. */
    public @Nullable Long coveringId;

    public boolean byHand() {
        return coveringId == null;
    }

    public Override toCore() {
        return new Override(kind, person.handle, instead == null ? null : instead.handle, new Interval(starts, ends));
    }

    Rota.OverrideRecord made() {
        return new Rota.OverrideRecord(id, toCore(), madeAt, madeBy, coveringId);
    }
}
