package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonEntity;
import eightbells.rota.schedule.Schedule;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Somebody's question whether others take a part of one of their shifts, perhaps all of it. */
@Entity
@NullUnmarked
public class CoverRequest {
    public enum Status {
        /** Something of it is left to take. */
        OPEN,
        /** All of it was taken. */
        COVERED,
        /** The asker took it back. */
        WITHDRAWN,
        /** Its time came before somebody took it. */
        LAPSED,
        /** An edit left nothing of the shift. */
        GONE
    }

    @Id
    @GeneratedValue
    public Long id;

    @ManyToOne
    public Schedule schedule;

    /** Whose shift it is. */
    @ManyToOne
    public PersonEntity person;

    public Instant shiftStarts;
    public Instant shiftEnds;

    /** The part that is asked for. */
    public Instant starts;

    public Instant ends;
    public String note;

    /** The handle of whoever asked: the person, or a lead. */
    public String askedBy;

    public Instant askedAt;

    /** Whether whoever belongs to the schedule may take it, beside those who were asked by name. */
    public boolean wholeTeam;

    /** The covering by which the person has the shift; null: it is their own. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "hands_on_id")
    public @Nullable AgreedCover handsOn;

    @Enumerated(EnumType.STRING)
    public Status status = Status.OPEN;

    /** Reminders that were due until then have been sent. */
    public Instant toldUntil;

    public @Nullable Instant closedAt;

    @ElementCollection
    @CollectionTable(name = "cover_request_asked", joinColumns = @JoinColumn(name = "cover_request_id"))
    @OrderColumn(name = "position")
    public List<Asked> asked = new ArrayList<>();

    /** @param declinedAt when they said no; null: they have not */
    @Embeddable
    public record Asked(@ManyToOne @JoinColumn(name = "person_id") PersonEntity person, @Nullable Instant declinedAt) {}

    /** As the audit names it. */
    String about() {
        return "cover request " + id + " of " + person.handle + " on " + schedule.team.slug + "/" + schedule.slug;
    }

    public Interval shift() {
        return new Interval(shiftStarts, shiftEnds);
    }

    public Interval part() {
        return new Interval(starts, ends);
    }

    public boolean whole() {
        return part().equals(shift());
    }

    public boolean open() {
        return status == Status.OPEN;
    }

    public Optional<Asked> asked(String handle) {
        return asked.stream().filter(a -> a.person.handle.equals(handle)).findFirst();
    }

    public boolean declined(String handle) {
        return asked(handle).filter(a -> a.declinedAt != null).isPresent();
    }

    /** Whom it waits for. */
    public List<PersonEntity> unanswered() {
        return asked.stream()
                .filter(a -> a.declinedAt == null)
                .map(Asked::person)
                .toList();
    }

    public void declined(PersonEntity by, Instant now) {
        asked.removeIf(a -> a.person.id.equals(by.id));
        asked.add(new Asked(by, now));
    }

    /** Other hours are asked for: who said no, said no to those before. */
    void askAnew(Interval shift, Interval part) {
        become(shift, part);
        asked.replaceAll(a -> new Asked(a.person, null));
    }

    void close(Status as, Instant now) {
        status = as;
        closedAt = now;
    }

    void reopen() {
        status = Status.OPEN;
        closedAt = null;
    }

    void become(Interval shift, Interval part) {
        shiftStarts = shift.start();
        shiftEnds = shift.end();
        starts = part.start();
        ends = part.end();
    }

    public String path() {
        return "/cover/" + id;
    }
}
