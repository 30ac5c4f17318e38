package eightbells.rota.override;

import eightbells.core.rota.Interval;
import eightbells.core.rota.Override;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.site.schedules.override.OverrideWarning;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Overrides and what they bring about, in sentences. Times are in the zone of {@code times}. */
public record OverrideTexts(Rota rota, Times times) {
    private static final int SOME = 3;

    /** {@code Mon 23 Nov 09:00 to 17:00}, the day again where it is another one. */
    public static String when(Interval interval, Times times) {
        String end = times.day(interval.start()).equals(times.day(interval.end()))
                ? times.time(interval.end())
                : times.moment(interval.end());
        return times.moment(interval.start()) + " to " + end;
    }

    /** The first few, and how many more there are. */
    public static String when(List<Interval> intervals, Times times) {
        String some = intervals.stream().limit(SOME).map(i -> when(i, times)).collect(Collectors.joining(", "));
        int more = intervals.size() - SOME;
        return more <= 0 ? some : some + " and " + (more == 1 ? "once more" : more + " times more");
    }

    /** A warning about {@code override}, as it is shown beside it. */
    public String of(OverrideWarning warning, Override override) {
        String name = rota.name(override.person());
        String when = when(warning.when(), times) + " " + times.zone();
        return switch (warning.kind()) {
            case CHANGES_NOTHING -> "This changes nothing: " + idle(override, name) + " in all that time.";
            case CHANGES_PART ->
                "This changes something only " + when + ". At other times " + idle(override, name) + ".";
            case OVERLAPS -> overlap(warning, override);
            case AWAY -> name + " is away " + when + ".";
            case NO_LAPTOP -> name + " has no laptop " + when + ", and cannot act then.";
            case ASLEEP -> asleep(warning, override, name);
        };
    }

    private String idle(Override override, String name) {
        String instead = override.instead();
        return switch (override.kind()) {
            case ADD -> name + " is on call anyway";
            case REMOVE -> name + " is not on call";
            case REPLACE ->
                instead == null ? name + " is alone on call anyway" : rota.name(instead) + " is not on call";
        };
    }

    private String overlap(OverrideWarning warning, Override override) {
        Rota.Made other = warning.other();
        if (other == null) throw new IllegalArgumentException("an overlap names the other override");
        return "Another override stands there: " + rota.words(other) + ", "
                + when(other.override().interval(), times) + " " + times.zone() + ", made by "
                + rota.name(other.who()) + ". Where both hold, this one has the last word.";
    }

    private String asleep(OverrideWarning warning, Override override, String name) {
        Instant first = warning.when().get(0).start();
        Rota.Member member = rota.person(override.person());
        Times theirs = times.in(member.person().zoneAt(first));
        return "It is night for " + name + ": " + when(warning.when(), theirs) + " on their clock ("
                + theirs.zone() + "), outside the hours in which they are awake ("
                + member.person().waking().from() + " to "
                + member.person().waking().until() + ").";
    }

    /** Says where a time on the wall is no plain one (T1): it is skipped, or it comes twice. */
    public static @Nullable String clockChange(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            return "The clocks in " + zone + " skip " + local.toLocalTime() + " on that day: it is read as "
                    + local.atZone(zone).toLocalTime() + ".";
        }
        if (offsets.size() > 1) {
            return "The clocks in " + zone + " show " + local.toLocalTime()
                    + " twice on that day: the first time is meant.";
        }
        return null;
    }
}
