package eightbells.site.schedules.override;

import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Override;
import eightbells.core.rota.Plan;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.PlanDifference;
import eightbells.rota.schedule.Rota;
import eightbells.site.schedules.Lanes;
import eightbells.site.timeline.Lane;
import eightbells.site.timeline.TimelineView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an override would do, worked out before it is saved.
 *
 * @param typed as its author wrote it
 * @param counted what is made of it: nothing of it lies in the past
 */
public record OverrideImpact(
        Rota rota, Rota.ScheduleSnapshot watch, Override typed, Override counted, List<OverrideWarning> warnings) {
    private static final int MOST_DAYS = 28;

    public static OverrideImpact of(Rota rota, Rota.ScheduleSnapshot watch, Override typed, Instant now) {
        Interval interval = typed.interval();
        Override counted = interval.start().isBefore(now)
                ? new Override(typed.kind(), typed.person(), typed.instead(), new Interval(now, interval.end()))
                : typed;
        return new OverrideImpact(rota, watch, typed, counted, OverrideWarning.of(rota, watch, counted));
    }

    /** A mark of the override and of what is to be thought of; whoever sends it back has seen just that. */
    public String mark() {
        List<String> said = warnings.stream()
                .map(w -> w.kind() + (w.other() == null ? "" : " " + w.other().id()))
                .toList();
        return Integer.toHexString((typed + " " + said).hashCode());
    }

    public boolean changesNothing() {
        return warnings.stream().anyMatch(w -> w.kind() == OverrideWarning.Kind.CHANGES_NOTHING);
    }

    OverrideImpactView shown(Times times) {
        OverrideWarningText words = new OverrideWarningText(rota, times);
        Plan after = watch.plan().with(counted);
        PlanDifference effect = PlanDifference.of(watch.plan(), after, counted.interval());
        List<String> gaps =
                effect.gaps().isEmpty() ? List.of() : List.of(times.when(effect.gaps()) + " " + times.zone());
        return new OverrideImpactView(
                rota.words(counted),
                times.span(counted.interval().start(), counted.interval().end()),
                clocks(times),
                typed != counted,
                warnings.stream().map(w -> words.of(w, counted)).toList(),
                effect.shares().stream().map(share -> line(share, times)).toList(),
                gaps,
                timeline(after, times),
                mark());
    }

    /** The same stretch on the clock of the schedule's zone that was chosen, and of the person's. */
    private List<OverrideImpactView.OnClock> clocks(Times times) {
        List<OverrideImpactView.OnClock> clocks = new ArrayList<>();
        Interval interval = counted.interval();
        clocks.add(new OverrideImpactView.OnClock("", times.zone(), times.when(interval)));
        Rota.Member member = rota.person(counted.person());
        ZoneId theirs = member.person().zoneAt(interval.start());
        if (!theirs.equals(times.zone())) {
            String name = new PersonBadge(member.handle(), member.name()).firstName();
            clocks.add(new OverrideImpactView.OnClock(
                    "for " + name, theirs, times.in(theirs).when(interval)));
        }
        return clocks;
    }

    private OverrideImpactView.Line line(PlanDifference.Share share, Times times) {
        return new OverrideImpactView.Line(
                new PersonBadge(share.person(), rota.name(share.person())),
                told(share.gained(), times),
                told(share.lost(), times));
    }

    private static String told(List<Interval> intervals, Times times) {
        if (intervals.isEmpty()) return "";
        Instant zero = Instant.EPOCH;
        return times.when(intervals) + ", " + times.span(zero, zero.plus(Intervals.total(intervals)));
    }

    /** The days of the override, before and after. */
    private TimelineView timeline(Plan after, Times times) {
        Interval interval = counted.interval();
        LocalDate first = interval.start().atZone(times.zone()).toLocalDate();
        LocalDate last = interval.end().minusSeconds(1).atZone(times.zone()).toLocalDate();
        LocalDate end = Optional.of(last.plusDays(1))
                .filter(day -> day.isBefore(first.plusDays(MOST_DAYS)))
                .orElse(first.plusDays(MOST_DAYS));
        Interval days = new Interval(
                first.atStartOfDay(times.zone()).toInstant(),
                end.atStartOfDay(times.zone()).toInstant());
        Lanes lanes = new Lanes(rota, watch, days);
        return TimelineView.of(
                days,
                times,
                List.of(
                        lanes.of(Lane.Kind.FINAL, "With it", "", after),
                        lanes.of(Lane.Kind.FINAL, "Without it", "", watch.plan())));
    }
}
