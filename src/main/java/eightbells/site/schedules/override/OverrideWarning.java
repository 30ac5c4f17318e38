package eightbells.site.schedules.override;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Override;
import eightbells.core.rota.Person;
import eightbells.rota.schedule.PlanDifference;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rota.OverrideRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to think of before an override is saved. None forbids it.
 *
 * @param when where it is so, within the override
 * @param other the override that this one overlaps; null with every other kind
 */
public record OverrideWarning(Kind kind, List<Interval> when, @Nullable OverrideRecord other) {
    public enum Kind {
        /** The same people are on call as without it. */
        CHANGES_NOTHING,
        /** It changes something within {@code when} only. */
        CHANGES_PART,
        /** Another override stands there already. */
        OVERLAPS,
        /** Puts somebody on who is away. */
        AWAY,
        /** Puts somebody on who said that they have no laptop. */
        NO_LAPTOP,
        /** Puts somebody on outside their waking hours. */
        ASLEEP
    }

    /** Whoever is put on for longer than this sleeps some time in it, as everybody does. */
    private static final Duration A_DAY = Duration.ofDays(1);

    public OverrideWarning {
        when = List.copyOf(when);
    }

    /** @param override as it is to be made: nothing of it lies in the past */
    public static List<OverrideWarning> of(Rota rota, Rota.ScheduleSnapshot watch, Override override) {
        List<OverrideWarning> warnings = new ArrayList<>();
        effect(watch, override, warnings);
        for (OverrideRecord made : watch.made()) {
            Interval there = made.override().interval();
            if (there.overlaps(override.interval()))
                warnings.add(new OverrideWarning(Kind.OVERLAPS, List.of(there), made));
        }
        if (override.kind() != Override.Kind.REMOVE) {
            person(rota.person(override.person()).person(), override.interval(), warnings);
        }
        return List.copyOf(warnings);
    }

    private static void effect(Rota.ScheduleSnapshot watch, Override override, List<OverrideWarning> warnings) {
        PlanDifference effect = PlanDifference.of(watch.plan(), watch.plan().with(override), override.interval());
        List<Interval> changed = effect.changed();
        if (effect.nothing()) {
            warnings.add(new OverrideWarning(Kind.CHANGES_NOTHING, List.of(override.interval()), null));
        } else if (!changed.equals(List.of(override.interval()))) {
            warnings.add(new OverrideWarning(Kind.CHANGES_PART, changed, null));
        }
    }

    private static void person(Person person, Interval interval, List<OverrideWarning> warnings) {
        List<Interval> away = person.absent(Duty.PAGER, interval);
        List<Interval> unable = person.absent(Duty.LAPTOP, interval);
        if (!away.isEmpty()) warnings.add(new OverrideWarning(Kind.AWAY, away, null));
        if (!unable.equals(away)) warnings.add(new OverrideWarning(Kind.NO_LAPTOP, unable, null));
        if (interval.length().compareTo(A_DAY) > 0) return;
        List<Interval> asleep = person.asleep(interval);
        if (!asleep.isEmpty()) warnings.add(new OverrideWarning(Kind.ASLEEP, asleep, null));
    }
}
