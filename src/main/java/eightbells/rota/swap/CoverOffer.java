package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonEntity;
import eightbells.rota.schedule.Schedule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Somebody would take a part of what was asked for, or take it in return for one of their own shifts. */
@Entity
@NullUnmarked
public class CoverOffer {
    public enum Status {
        OFFERED,
        TAKEN,
        DECLINED,
        /** Whoever offered took it back, or nothing was left to take. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public CoverRequest request;

    @ManyToOne
    public PersonEntity person;

    public Instant starts;
    public Instant ends;

    /** What the asker is to take in return; null: nothing. */
    @ManyToOne
    @JoinColumn(name = "return_schedule_id")
    public @Nullable Schedule returnSchedule;

    public @Nullable Instant returnStarts;

    public @Nullable Instant returnEnds;

    public Instant offeredAt;

    @Enumerated(EnumType.STRING)
    public Status status = Status.OFFERED;

    public @Nullable Instant decidedAt;

    public @Nullable String decidedBy;

    public Interval part() {
        return new Interval(starts, ends);
    }

    public Optional<Interval> inReturn() {
        return returnSchedule == null ? Optional.empty() : Optional.of(new Interval(returnStarts, returnEnds));
    }

    void become(Interval part) {
        starts = part.start();
        ends = part.end();
    }

    public boolean standing() {
        return status == Status.OFFERED;
    }

    void decide(Status as, String by, Instant now) {
        status = as;
        decidedBy = by;
        decidedAt = now;
    }
}
