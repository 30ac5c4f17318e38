package eightbells.site.schedules.override;

import eightbells.core.rota.Override;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import java.time.Instant;

/** Warnings about an override, in sentences. Times are in the zone of {@code times}. */
public record OverrideWarningText(Rota rota, Times times) {
    /** A warning about {@code override}, as it is shown beside it. */
    public String of(OverrideWarning warning, Override override) {
        String name = rota.name(override.person());
        String when = times.when(warning.when()) + " " + times.zone();
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
        Rota.OverrideRecord other = warning.other();
        if (other == null) throw new IllegalArgumentException("an overlap names the other override");
        return "Another override stands there: " + rota.words(other) + ", "
                + times.when(other.override().interval()) + " " + times.zone() + ", made by "
                + rota.name(other.who()) + ". Where both hold, this one has the last word.";
    }

    private String asleep(OverrideWarning warning, Override override, String name) {
        Instant first = warning.when().get(0).start();
        Rota.Member member = rota.person(override.person());
        Times theirs = times.in(member.person().zoneAt(first));
        return "It is night for " + name + ": " + theirs.when(warning.when()) + " on their clock ("
                + theirs.zone() + "), outside the hours in which they are awake ("
                + member.person().waking().from() + " to "
                + member.person().waking().until() + ").";
    }
}
