package eightbells.rota.calendar.incoming;

import eightbells.core.interval.Interval;
import eightbells.people.person.ImportedCalendar;
import eightbells.rota.edit.Fingerprint;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/** Reads a calendar where it is kept, and tells what it says. Changes nothing. */
@ApplicationScoped
class CalendarReader {
    private static final Duration AHEAD = Duration.ofDays(180);

    private final CalendarFetcher fetching;

    CalendarReader(CalendarFetcher fetching) {
        this.fetching = fetching;
    }

    /**
     * A calendar as it is asked for.
     *
     * @param as a mark of what decides, beside the file, which times are taken
     */
    record Asked(
            ImportedCalendar calendar, BusyRule rule, eightbells.core.rota.Person person, Interval window, String as) {
        /** Within a transaction. */
        static Asked of(ImportedCalendar calendar, Instant now) {
            BusyRule rule = BusyRule.of(calendar.rule, List.of(calendar.words.split(",")), calendar.person.email);
            eightbells.core.rota.Person person = calendar.person.toCore();
            Interval window = ahead(now);
            List<Object> decides = List.of(
                    calendar.rule, calendar.words, calendar.person.email, person.home(), person.stays(), window.end());
            return new Asked(calendar, rule, person, window, Fingerprint.of(decides));
        }

        /** Whether it was read like this before, so that a file that is unchanged says nothing new. */
        boolean again() {
            return as.equals(calendar.readAs);
        }
    }

    /** What came of it. */
    sealed interface Outcome {
        record Same() implements Outcome {}

        record Read(List<Interval> busy, FetchResult.File file) implements Outcome {}

        /** @param fault a sentence for whoever brought it */
        record Failed(String fault) implements Outcome {}
    }

    Outcome read(Asked asked) {
        FetchResult fetched = fetching.ask(
                URI.create(asked.calendar.url),
                asked.again() ? asked.calendar.etag : null,
                asked.again() ? asked.calendar.lastModified : null);
        if (fetched instanceof FetchResult.Failed failed) return new Outcome.Failed(failed.fault());
        if (!(fetched instanceof FetchResult.File file)) return new Outcome.Same();
        try {
            return new Outcome.Read(BusyTimes.of(file.text(), asked.rule, asked.person, asked.window), file);
        } catch (UnreadableCalendar e) {
            return new Outcome.Failed(e.fault());
        } catch (RuntimeException e) {
            // Asking again in a second would not help. The message may hold what the event is about.
            Log.errorf(
                    "A calendar of %s cannot be worked out: %s at %s",
                    asked.person.handle(), e.getClass().getName(), e.getStackTrace()[0]);
            return new Outcome.Failed("The calendar cannot be worked out.");
        }
    }

    /** Half a year, and on to the end of a month: so a window moves by the month, and not by the hour. */
    private static Interval ahead(Instant now) {
        Instant end = YearMonth.from(now.plus(AHEAD).atZone(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        return new Interval(now, end);
    }
}
