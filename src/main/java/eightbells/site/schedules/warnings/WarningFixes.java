package eightbells.site.schedules.warnings;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.people.authority.Authority;
import eightbells.rota.schedule.Rota;
import eightbells.rota.warnings.ScheduleWarning;
import eightbells.rota.warnings.WarningFinder;
import eightbells.rota.warnings.Warnings;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where a warning can be mended, by whoever asks: only pages that they may use. The likeliest comes first. */
@RequestScoped
class WarningFixes {
    /** What has no end in sight is mended for a week by an override, and for good in the rotation. */
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Authority authority;
    private final Warnings warnings;
    private final Map<String, Boolean> may = new HashMap<>();

    WarningFixes(Authority authority, Warnings warnings) {
        this.authority = authority;
        this.warnings = warnings;
    }

    List<WarningLine.Fix> of(Rota rota, Rota.ScheduleSnapshot watch, ScheduleWarning warning, Instant now) {
        List<WarningLine.Fix> fixes = new ArrayList<>();
        String person = warning.people().isEmpty() ? null : warning.people().get(0);
        switch (warning.kind()) {
            case GAP, LEFT_EMPTY, NO_LAPTOP -> {
                override(fixes, "Put somebody on", watch, toMend(warning, now), null, null);
                rotation(fixes, watch);
            }
            case CANNOT_ACT -> {
                laptops(fixes, rota, watch, toMend(warning, now), person);
                override(fixes, "Put somebody else on call", watch, toMend(warning, now), null, person);
                absences(fixes, rota, warning.people().subList(0, 1));
            }
            case ABSENT -> {
                override(fixes, "Put somebody else on", watch, toMend(warning, now), null, person);
                absences(fixes, rota, warning.people());
            }
            case UNREACHED -> contacts(fixes, rota, warning.people());
            case LEFT, DISABLED, ON_BOTH -> {
                rotation(fixes, watch);
                override(fixes, "Put somebody else on", watch, toMend(warning, now), null, person);
            }
            case LONG_SHIFT, NIGHTS -> {
                override(fixes, "Give part of it to somebody", watch, toMend(warning, now), null, person);
                rotation(fixes, watch);
            }
        }
        return fixes;
    }

    /** Whether a stretch reaches as far as was looked. */
    static boolean open(Interval stretch, Instant now) {
        return !stretch.end().isBefore(now.truncatedTo(ChronoUnit.HOURS).plus(WarningFinder.AHEAD));
    }

    /** What an override would have to cover; of a strain, what lies beyond the limit. */
    private Interval toMend(ScheduleWarning warning, Instant now) {
        Interval first = warning.first();
        Instant from = first.start();
        if (warning.kind() == ScheduleWarning.Kind.LONG_SHIFT)
            from = from.plus(warnings.limits().longestShift());
        if (warning.kind() == ScheduleWarning.Kind.NIGHTS)
            from = from.plus(Duration.ofDays(warnings.limits().nightsInARow()));
        if (!from.isAfter(now)) from = now.truncatedTo(ChronoUnit.MINUTES);
        return new Interval(from, open(first, now) ? from.plus(A_WEEK) : first.end());
    }

    private void override(
            List<WarningLine.Fix> fixes,
            String label,
            Rota.ScheduleSnapshot watch,
            Interval when,
            @Nullable String person,
            @Nullable String instead) {
        if (!known("team " + watch.team(), key -> authority.belongsTo(watch.team()))) return;
        fixes.add(new WarningLine.Fix(
                label,
                watch.path() + "/overrides/new?from=" + when.start() + "&until=" + when.end()
                        + (person == null ? "" : "&person=" + person)
                        + (instead == null ? "" : "&instead=" + instead)));
    }

    private void laptops(
            List<WarningLine.Fix> fixes,
            Rota rota,
            Rota.ScheduleSnapshot watch,
            Interval when,
            @Nullable String person) {
        for (Rota.ScheduleSnapshot other : rota.ofTeam(watch.team())) {
            if (other.duty() == Duty.LAPTOP) override(fixes, "Give them the laptop", other, when, person, null);
        }
    }

    private void rotation(List<WarningLine.Fix> fixes, Rota.ScheduleSnapshot watch) {
        if (!known("lead " + watch.team(), key -> authority.leads(watch.team()))) return;
        fixes.add(new WarningLine.Fix("Edit the rotation", watch.path() + "/edit"));
    }

    private void absences(List<WarningLine.Fix> fixes, Rota rota, List<String> handles) {
        people(fixes, rota, handles, authority::mayEditAbsences, "absences", "");
    }

    private void contacts(List<WarningLine.Fix> fixes, Rota rota, List<String> handles) {
        people(fixes, rota, handles, authority::manages, "contacts", "/edit");
    }

    private void people(
            List<WarningLine.Fix> fixes,
            Rota rota,
            List<String> handles,
            Predicate<String> allowed,
            String what,
            String page) {
        handles.stream()
                .filter(handle -> known(what + " " + handle, key -> allowed.test(handle)))
                .limit(3)
                .map(handle ->
                        new WarningLine.Fix(rota.person(handle).name() + ": " + what, "/people/" + handle + page))
                .forEach(fixes::add);
    }

    private boolean known(String what, Predicate<String> ask) {
        return may.computeIfAbsent(what, ask::test);
    }
}
