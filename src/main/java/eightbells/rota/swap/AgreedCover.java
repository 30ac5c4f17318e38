package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonEntity;
import eightbells.rota.schedule.Schedule;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Somebody covers a part of somebody's shift: agreed by both. Its override has its id. */
@Entity
@Table(name = "covering")
@NullUnmarked
public class AgreedCover {
    public enum Status {
        AGREED,
        /** Somebody took it back, or ended it early. */
        UNDONE,
        /** An edit left nothing of the shift. */
        GONE
    }

    /** Drawn one at a time by whatever node: the order of ids is the order in which these were made. */
    @Id
    @GeneratedValue(generator = "covering_seq")
    @SequenceGenerator(name = "covering_seq", sequenceName = "covering_seq", allocationSize = 1)
    public Long id;

    @ManyToOne
    public CoverRequest request;

    @ManyToOne
    public Schedule schedule;

    /** Who is covered. */
    @ManyToOne
    public PersonEntity person;

    /** Who covers. */
    @ManyToOne
    @JoinColumn(name = "by_id")
    public PersonEntity by;

    public Instant shiftStarts;
    public Instant shiftEnds;
    public Instant starts;
    public Instant ends;

    /** The covering by which the person who is covered had the shift; null: it is their own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hands_on_id")
    public @Nullable AgreedCover handsOn;

    /** The other half of a swap; null: nothing in return. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "swap_id")
    public @Nullable AgreedCover swap;

    @Enumerated(EnumType.STRING)
    public Status status = Status.AGREED;

    public Instant agreedAt;

    /** The handle of whoever gave the last consent. */
    public String agreedBy;

    public @Nullable Instant endedAt;

    public @Nullable String endedBy;

    Interval shift() {
        return new Interval(shiftStarts, shiftEnds);
    }

    public Interval part() {
        return new Interval(starts, ends);
    }

    /** Whether something of it is ahead still. */
    public boolean standing(Instant now) {
        return status == Status.AGREED && ends.isAfter(now);
    }

    /** Whether it is what the asker gives in return. */
    boolean inReturn() {
        return by.id.equals(request.person.id);
    }

    /** Whether it gives away what the request asks to give away: a part of the same shifts of one person. */
    boolean ofTheSame(CoverRequest other) {
        Long had = handsOn == null ? null : handsOn.id;
        Long has = other.handsOn == null ? null : other.handsOn.id;
        return schedule.id.equals(other.schedule.id) && Objects.equals(had, has);
    }

    boolean is(@Nullable AgreedCover other) {
        return other != null && id.equals(other.id);
    }

    /** The handles of the two who agreed. */
    List<String> concerned() {
        return List.of(person.handle, by.handle);
    }

    public boolean concerns(String handle) {
        return concerned().contains(handle);
    }

    /** Ends it now; what was served of it stays served. */
    void end(Status as, @Nullable String by, Instant now) {
        status = as;
        endedAt = now;
        endedBy = by;
    }

    void become(Interval shift, Interval part) {
        shiftStarts = shift.start();
        shiftEnds = shift.end();
        starts = part.start();
        ends = part.end();
    }
}
