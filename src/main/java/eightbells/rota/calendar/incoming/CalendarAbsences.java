package eightbells.rota.calendar.incoming;

import eightbells.core.interval.Interval;
import eightbells.people.person.ImportedCalendar;
import eightbells.people.person.ImportedCalendar.Busy;
import eightbells.platform.timer.Timers;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Keeps people's absences as their calendars say: an edit of the rota where anything differs. What has passed is not
 * compared, because the record holds it (T11).
 */
@ApplicationScoped
public class CalendarAbsences {
    private final ImportedCalendars calendars;
    private final RotaEditor editor;
    private final Instance<Timers> timers;

    CalendarAbsences(ImportedCalendars calendars, RotaEditor editor, Instance<Timers> timers) {
        this.calendars = calendars;
        this.editor = editor;
        this.timers = timers;
    }

    /** @param now in whole seconds, from when on the calendar says so */
    void take(long id, List<Interval> busy, Instant now, String who) {
        Set<Busy> wanted = busy.stream()
                .map(one -> new Busy(
                        one.start().truncatedTo(ChronoUnit.SECONDS), one.end().truncatedTo(ChronoUnit.SECONDS)))
                .collect(Collectors.toSet());
        boolean differs = QuarkusTransaction.requiringNew().call(() -> calendars
                .findByIdOptional(id)
                .filter(calendar -> !ahead(calendar.busy, now).equals(ahead(wanted, now)))
                .isPresent());
        if (!differs) return;
        editor.change(
                touched(id),
                changes -> {
                    calendars.findByIdOptional(id).ifPresent(calendar -> replace(calendar, wanted, now, changes));
                    return id;
                },
                now,
                who);
    }

    /** Takes away a calendar with its absences. What has passed stays. */
    public void remove(long id, Instant now, String who) {
        editor.change(
                touched(id),
                changes -> {
                    calendars.findByIdOptional(id).ifPresent(calendar -> {
                        int ahead = ahead(calendar.busy, now).size();
                        changes.add(what(calendar) + ": removed, with " + ahead + " ahead");
                        calendar.person.calendars.remove(calendar);
                        calendars.delete(calendar);
                        timers.get().cancel(CalendarImport.TASK, id);
                    });
                    return id;
                },
                now,
                who);
    }

    /** Whose calendar it is. */
    private EditScope touched(long id) {
        return QuarkusTransaction.requiringNew().call(() -> calendars
                .findByIdOptional(id)
                .map(calendar -> EditScope.person(calendar.person.handle))
                .orElseGet(() -> new EditScope(Set.of(), Set.of(), false)));
    }

    private static void replace(ImportedCalendar calendar, Set<Busy> wanted, Instant now, ChangeLog changes) {
        Set<Busy> had = ahead(calendar.busy, now);
        Set<Busy> has = ahead(wanted, now);
        long fresh = has.stream().filter(busy -> !had.contains(busy)).count();
        long gone = had.stream().filter(busy -> !has.contains(busy)).count();
        if (fresh + gone == 0) return;
        calendar.busy.retainAll(wanted);
        calendar.busy.addAll(wanted);
        changes.add(what(calendar) + ": " + fresh + " new, " + gone + " gone");
    }

    /** What lies ahead, from now on: a stretch that runs is the same whenever it began. */
    private static Set<Busy> ahead(Set<Busy> busy, Instant now) {
        UnaryOperator<Busy> cut = one -> one.starts().isBefore(now) ? new Busy(now, one.ends()) : one;
        return busy.stream().filter(one -> one.ends().isAfter(now)).map(cut).collect(Collectors.toSet());
    }

    private static String what(ImportedCalendar calendar) {
        return "absences of " + calendar.person.handle + " by calendar " + calendar.name;
    }
}
