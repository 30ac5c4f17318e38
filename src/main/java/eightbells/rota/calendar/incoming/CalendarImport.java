package eightbells.rota.calendar.incoming;

import eightbells.delivery.notice.Notices;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.ImportedCalendar;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Values;
import eightbells.platform.timer.DueTask;
import eightbells.platform.timer.Timers;
import eightbells.rota.calendar.incoming.CalendarReader.Asked;
import eightbells.rota.calendar.incoming.CalendarReader.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Asks people's calendars each hour, and when a person wants it; tells their owners where one does not answer.
 *
 * <p>A calendar may take half a minute to read. So the clock is read again when it has been, and what it says counts
 * from then on: what was answered in the meantime stands.
 */
@ApplicationScoped
public class CalendarImport implements DueTask {
    static final String TASK = "calendar";

    /** Who made an edit that no person asked for. */
    private static final String ITSELF = "calendar import";

    private static final Duration EACH = Duration.ofHours(1);
    /** After a failure; the last again and again. */
    private static final List<Duration> AGAIN = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), EACH);

    /** How many are asked for by timers at the same time: pages to people go out by the same threads. */
    private static final int AT_ONCE = 3;

    private static final Duration NEXT_TRY = Duration.ofSeconds(20);
    private static final Duration UNTIL_TOLD = Duration.ofDays(1);
    private static final int LONGEST_FAULT = 500;

    private final ImportedCalendars calendars;
    private final People people;
    private final CalendarReader reader;
    private final CalendarAbsences absences;
    private final Notices notices;
    private final Instance<Timers> timers;
    private final AuditEvents audit;
    private final Clock clock;
    private final Semaphore asking = new Semaphore(AT_ONCE);

    CalendarImport(
            ImportedCalendars calendars,
            People people,
            CalendarReader reader,
            CalendarAbsences absences,
            Notices notices,
            Instance<Timers> timers,
            AuditEvents audit,
            Clock clock) {
        this.calendars = calendars;
        this.people = people;
        this.reader = reader;
        this.absences = absences;
        this.notices = notices;
        this.timers = timers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return TASK;
    }

    @Override
    @ActivateRequestContext
    public Optional<Instant> due(long id, Instant now) {
        if (!asking.tryAcquire()) return Optional.of(now.plus(NEXT_TRY));
        try {
            return fetch(id, now, ITSELF);
        } finally {
            asking.release();
        }
    }

    /**
     * Takes up a calendar that can be read.
     *
     * @param calendar of a person; not kept yet
     * @param asked when it is asked for
     * @return how many busy times lie ahead
     * @throws UnreadableCalendar where it cannot be read; nothing is kept then
     * @throws Refused where the person has as many as they may
     */
    public int add(ImportedCalendar calendar, Instant asked, String who) {
        Asked question = QuarkusTransaction.requiringNew().call(() -> {
            calendar.person = people.named(who);
            return Asked.of(calendar, asked.truncatedTo(ChronoUnit.SECONDS));
        });
        Outcome outcome = reader.read(question);
        Instant now = second();
        if (outcome instanceof Outcome.Failed failed) throw new UnreadableCalendar(failed.fault());
        long id = QuarkusTransaction.requiringNew().call(() -> {
            PersonEntity person = people.named(who);
            if (calendars.full(person)) {
                throw Refused.because(
                        "url", "You bring " + ImportedCalendars.MOST + " calendars already, which is the most");
            }
            calendar.person = person;
            calendars.persist(calendar);
            audit.record("brought", calendar.about(), null, calendar.counting(), now);
            timers.get().set(TASK, calendar.id, next(calendar.id, now));
            return calendar.id;
        });
        if (!(outcome instanceof Outcome.Read read)) return 0;
        take(id, read, question.as(), now, who);
        return read.busy().size();
    }

    /** Asks now, because a person wants it; the timer goes on from here. */
    public void now(long id, Instant asked, String who) {
        fetch(id, asked, who).ifPresent(next -> QuarkusTransaction.requiringNew()
                .run(() -> timers.get().move(TASK, id, next)));
    }

    private Optional<Instant> fetch(long id, Instant asked, String who) {
        Optional<Asked> found = QuarkusTransaction.requiringNew().call(() -> calendars
                .findByIdOptional(id)
                .map(calendar -> Asked.of(calendar, asked.truncatedTo(ChronoUnit.SECONDS))));
        if (found.isEmpty()) return Optional.empty();
        Asked question = found.get();
        if (!question.calendar().person.active) return Optional.of(next(id, asked));
        Outcome outcome = reader.read(question);
        Instant now = second();
        if (outcome instanceof Outcome.Read read) return take(id, read, question.as(), now, who);
        return QuarkusTransaction.requiringNew()
                .call(() -> outcome instanceof Outcome.Failed failed ? failed(id, failed.fault(), now) : well(id, now));
    }

    private Optional<Instant> take(long id, Outcome.Read read, String as, Instant now, String who) {
        absences.take(id, read.busy(), now, who);
        return QuarkusTransaction.requiringNew().call(() -> {
            calendars.findByIdOptional(id).ifPresent(calendar -> {
                calendar.etag = read.file().etag();
                calendar.lastModified = read.file().lastModified();
                calendar.readAs = as;
            });
            return well(id, now);
        });
    }

    private Optional<Instant> well(long id, Instant now) {
        return calendars.findByIdOptional(id).map(calendar -> {
            calendar.askedAt = now;
            calendar.readAt = now;
            calendar.fault = null;
            calendar.failsSince = null;
            calendar.failures = 0;
            calendar.told = false;
            return next(id, now);
        });
    }

    private Optional<Instant> failed(long id, String fault, Instant now) {
        return calendars.findByIdOptional(id).map(calendar -> {
            calendar.askedAt = now;
            calendar.fault = Values.excerpt(LONGEST_FAULT, fault);
            if (calendar.failsSince == null) calendar.failsSince = now;
            Duration wait = AGAIN.get(Math.min(calendar.failures, AGAIN.size() - 1));
            calendar.failures++;
            if (!calendar.told && !now.isBefore(calendar.failsSince.plus(UNTIL_TOLD))) tell(calendar, now);
            return now.plus(wait);
        });
    }

    private void tell(ImportedCalendar calendar, Instant now) {
        calendar.told = true;
        PersonEntity person = calendar.person;
        notices.tell(
                person,
                "Your calendar " + calendar.name + " cannot be read",
                "Your calendar " + calendar.name + " has not answered for a day: " + calendar.fault
                        + "\n\nWhat it said last stays as your absences until it answers again, or until you take it away.",
                "/me/calendars",
                now);
    }

    private Instant second() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** An hour from now, and up to ten minutes more. */
    private static Instant next(long id, Instant now) {
        return now.plus(EACH).plusSeconds(Math.floorMod(id * 37, 600L));
    }
}
