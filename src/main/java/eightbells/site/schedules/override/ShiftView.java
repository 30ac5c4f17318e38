package eightbells.site.schedules.override;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Assignment;
import eightbells.core.rota.Override;
import eightbells.core.rota.Shift;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.OnCallWithoutLaptop;
import eightbells.rota.schedule.Rota;
import eightbells.site.frame.Frame;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a shift.
 *
 * @param member the handle of whoever looks, where they may make overrides; else null
 * @param lead whether they may ask for cover on behalf of others
 */
record ShiftView(Rota rota, Rota.ScheduleSnapshot watch, Times times, @Nullable String member, boolean lead) {
    private static final Duration A_YEAR = Duration.ofDays(365);

    ShiftPage page(Frame frame, String me, Instant t) {
        Shift shift = watch.plan().shiftAt(t);
        Interval whole = shift.interval();
        Instant from = whole.start().isAfter(t.minus(A_YEAR)) ? whole.start() : null;
        Instant until = whole.end().isBefore(t.plus(A_YEAR)) ? whole.end() : null;
        boolean past = times.past(whole.end());
        Instant begin = times.past(whole.start()) ? times.now() : whole.start();
        boolean mine = shift.cover().people().contains(me);
        boolean open = member != null && !past;
        boolean endsSoon = whole.end().isBefore(begin.plus(OverrideDraft.FORESEEABLE));
        boolean takable = open && !mine && endsSoon;
        List<ShiftPage.On> people = shift.cover().assignments().stream()
                .map(a -> on(a, whole, t, me, open, takable, begin, endsSoon))
                .toList();
        return new ShiftPage(
                frame,
                ScheduleLink.of(watch),
                t,
                from,
                until,
                from == null || until == null ? null : times.when(whole),
                from == null || until == null ? null : times.span(from, until),
                people,
                past,
                times.past(whole.start()) && !past,
                member != null,
                takable && people.isEmpty() ? new ShiftPage.Take(begin, whole.end(), "") : null,
                open && people.isEmpty() ? form(begin, whole.end(), endsSoon, "") : null);
    }

    private ShiftPage.On on(
            Assignment assignment,
            Interval whole,
            Instant t,
            String me,
            boolean open,
            boolean takable,
            Instant begin,
            boolean endsSoon) {
        Rota.Member person = rota.person(assignment.person());
        Instant looked = whole.contains(times.now()) ? times.now() : whole.start();
        ZoneId theirs = person.person().zoneAt(looked);
        boolean bounded = whole.length().compareTo(A_YEAR) < 0;
        return new ShiftPage.On(
                new PersonBadge(person.handle(), person.name()),
                theirs,
                bounded && !theirs.equals(times.zone()) ? times.in(theirs).when(whole) : null,
                person.person().awakeAt(looked),
                source(assignment, t),
                unable(person.handle(), whole, t),
                person.handle().equals(me),
                takable ? new ShiftPage.Take(begin, whole.end(), person.handle()) : null,
                open ? form(begin, whole.end(), endsSoon, person.handle()) : null,
                times.past(whole.end()) ? null : cover(person.handle(), me, begin));
    }

    private @Nullable String cover(String person, String me, Instant at) {
        if (!person.equals(me) && !lead) return null;
        String form = "/cover/ask?schedule=" + watch.team() + "/" + watch.schedule() + "&at=" + at;
        return person.equals(me) ? form : form + "&person=" + person;
    }

    private String form(Instant begin, Instant end, boolean endsSoon, String instead) {
        return watch.path() + "/overrides/new?from=" + begin + (endsSoon ? "&until=" + end : "") + "&zone="
                + times.zone().getId() + (instead.isEmpty() ? "" : "&kind=replace&instead=" + instead);
    }

    /** An override's author and day beside the word. */
    private String source(Assignment assignment, Instant t) {
        return watch.made().stream()
                .filter(made -> assignment.source().equals("override"))
                .filter(made -> made.override().kind() != Override.Kind.REMOVE)
                .filter(made -> made.override().person().equals(assignment.person()))
                .filter(made -> made.override().interval().contains(t))
                .reduce((first, last) -> last)
                .map(made -> !made.byHand()
                        ? rota.words(made) + ", agreed " + times.moment(made.at())
                        : "override by " + rota.name(made.who()) + ", made " + times.moment(made.at()))
                .orElse(assignment.source());
    }

    /** Looked at as far as it can be acted on, and no further than a month. */
    private String unable(String person, Interval whole, Instant t) {
        if (eightbells.core.rota.Duty.LAPTOP == watch.duty()) return "";
        Instant from = whole.start().isBefore(t.minus(OverrideDraft.FORESEEABLE)) ? t : whole.start();
        Instant until = whole.end().isAfter(from.plus(OverrideDraft.FORESEEABLE))
                ? from.plus(OverrideDraft.FORESEEABLE)
                : whole.end();
        List<Interval> without = OnCallWithoutLaptop.of(watch, new Interval(from, until)).stream()
                .filter(apart -> apart.person().equals(person))
                .map(OnCallWithoutLaptop::interval)
                .toList();
        return without.isEmpty() ? "" : times.when(without);
    }
}
