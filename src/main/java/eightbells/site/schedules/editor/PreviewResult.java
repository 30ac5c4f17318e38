package eightbells.site.schedules.editor;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Shift;
import eightbells.people.person.PersonBadge;
import eightbells.platform.form.Form;
import eightbells.platform.time.Times;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.schedule.OnCallTwice;
import eightbells.rota.schedule.Rota;
import eightbells.site.schedules.Lanes;
import eightbells.site.schedules.editor.ChangeForecast.BothView;
import eightbells.site.schedules.editor.ChangeForecast.PlanView;
import eightbells.site.timeline.Lane;
import eightbells.site.timeline.LaneComparison;
import eightbells.site.timeline.Stretch;
import eightbells.site.timeline.TimelineView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rehearsed edit makes of the schedules that it is about: how they are drawn, and by what they are known again. */
final class PreviewResult {
    private static final Duration SEEN = Duration.ofDays(90);

    private final RotaChange change;
    private final String team;
    private final List<String> schedules;

    PreviewResult(RotaChange change, String team, List<String> schedules) {
        this.change = change;
        this.team = team;
        this.schedules = schedules;
    }

    /**
     * The same for the same shifts from {@code from} on, whoever else was edited meanwhile.
     *
     * @param window what is looked at, which may lie farther ahead
     */
    String fingerprint(Instant from, Optional<Interval> window) {
        List<Interval> seen = new ArrayList<>();
        seen.add(new Interval(from, from.plus(SEEN)));
        window.flatMap(days -> Interval.between(Intervals.later(from, days.start()), days.end()))
                .ifPresent(seen::add);
        List<String> shifts = schedules.stream()
                .flatMap(schedule -> seen.stream().flatMap(days -> after(schedule).plan().shifts(days).stream()))
                .map(PreviewResult::words)
                .toList();
        return Fingerprint.of(shifts);
    }

    private static String words(Shift shift) {
        return shift.interval() + " " + shift.cover().people();
    }

    ChangeForecast prospect(Form form, Instant from, Instant now, ZoneId zone) {
        return prospect(form, "Today's plan", from, now, zone);
    }

    /**
     * @param form says which days are asked for
     * @param without what the lane is called that shows how it would be without the change
     */
    ChangeForecast prospect(Form form, String without, Instant from, Instant now, ZoneId zone) {
        ChangeExtent reach = ChangeExtent.of(change, team, schedules, from, now);
        PreviewWindow window = PreviewWindow.asked(form, reach, zone, now);
        Times times = new Times(now, zone);
        return new ChangeForecast(
                window,
                reach,
                before(schedules.get(0)).isEmpty(),
                schedules.stream()
                        .map(schedule -> plan(schedule, without, window.interval(), times))
                        .toList(),
                both(Intervals.later(from, reach.first())));
    }

    private PlanView plan(String schedule, String without, Interval window, Times times) {
        List<Lane> lanes = new ArrayList<>(new Lanes(change.after(), after(schedule), window).all());
        lanes.set(0, lanes.get(0).titled("After", "who serves in the end"));
        List<Stretch> differing = List.of();
        Optional<Rota.ScheduleSnapshot> before = before(schedule);
        if (before.isPresent()) {
            Lane today = new Lanes(change.before(), before.get(), window).all().get(0);
            LaneComparison compared = LaneComparison.of(
                    lanes.get(0), today.titled(without, "who would serve without the change"), window);
            lanes.set(0, compared.after());
            lanes.add(1, compared.before());
            differing = compared.differing();
        }
        return PlanView.of(schedule, TimelineView.of(window, times, lanes), differing);
    }

    /** Two schedules that are saved together are told of once. */
    private List<BothView> both(Instant from) {
        Interval window = new Interval(from, from.plus(SEEN));
        List<String> told = new ArrayList<>();
        List<BothView> both = new ArrayList<>();
        for (String schedule : schedules) {
            OnCallTwice.of(change.after(), after(schedule), window).stream()
                    .filter(one -> !told.contains(one.other()))
                    .map(one -> both(schedule, one))
                    .forEach(both::add);
            told.add(schedule);
        }
        return both;
    }

    private BothView both(String schedule, OnCallTwice both) {
        PersonBadge face = new PersonBadge(both.person(), change.after().name(both.person()));
        List<Interval> stretches = both.stretches();
        return new BothView(face, schedule, both.other(), stretches.get(0), stretches.size() - 1);
    }

    private Rota.ScheduleSnapshot after(String schedule) {
        return change.after().watch(team, schedule).orElseThrow();
    }

    private Optional<Rota.ScheduleSnapshot> before(String schedule) {
        return change.before().watch(team, schedule);
    }
}
