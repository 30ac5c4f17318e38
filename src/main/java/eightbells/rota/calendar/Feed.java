package eightbells.rota.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A calendar that somebody subscribes to by its secret address, of which only a hash is kept. */
@Entity
@NullUnmarked
public class Feed {
    /** What a feed names as the program that made it (PRODID). */
    public static final String PRODUCT = "-//Eightbells//Feed//EN";

    @Id
    @GeneratedValue
    public Long id;

    public String tokenHash;
    public String name;

    /** The handle of who made it; null: a program did. */
    public String owner;

    /** Whose shifts it shows, see {@link FeedSubject}. */
    public String person;

    public String team;
    public String schedule;

    @Enumerated(EnumType.STRING)
    public FeedDuties duties;

    /** Whether its events make people busy. */
    public boolean busy;

    /** How many minutes before a shift calendars are to ring; null: not at all. */
    public Integer alarmMinutes;

    public Instant createdAt;

    /** When its address stops to open anything; null: it has no end. */
    public Instant endsAt;

    /** The revision of the rota of which it last told; one that knows less than that may not tell anything. */
    public long toldRevision;

    public Instant lastFetchedAt;

    /** The program that fetched it last, as it calls itself. */
    public String lastFetchedBy;

    /** @param end of a feed; null: it has none */
    public static boolean ended(@Nullable Instant end, Instant now) {
        return end != null && !now.isBefore(end);
    }

    public FeedSubject of() {
        return new FeedSubject(person, team, schedule);
    }
}
