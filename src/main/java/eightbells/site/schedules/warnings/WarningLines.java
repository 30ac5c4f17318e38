package eightbells.site.schedules.warnings;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.warnings.ScheduleWarning;
import eightbells.rota.warnings.Warnings;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Puts warnings into words, for whoever asks. */
@RequestScoped
class WarningLines {
    private final Warnings warnings;
    private final Rotas rotas;
    private final WarningFixes fixes;

    WarningLines(Warnings warnings, Rotas rotas, WarningFixes fixes) {
        this.warnings = warnings;
        this.rotas = rotas;
        this.fixes = fixes;
    }

    List<WarningLine> of(Rota.ScheduleSnapshot watch, Instant now) {
        Rota rota = rotas.current();
        return warnings.of(watch, now).stream()
                .map(warning -> notice(rota, watch, warning, now))
                .toList();
    }

    private WarningLine notice(Rota rota, Rota.ScheduleSnapshot watch, ScheduleWarning warning, Instant now) {
        List<PersonBadge> faces = rota.people(warning.people()).stream()
                .map(member -> new PersonBadge(member.handle(), member.name()))
                .toList();
        boolean nobody = warning.kind() == ScheduleWarning.Kind.GAP || warning.kind() == ScheduleWarning.Kind.NO_LAPTOP;
        Interval first = warning.first();
        return new WarningLine(
                icon(warning.kind()),
                nobody,
                warning.kind() == ScheduleWarning.Kind.LEFT_EMPTY,
                faces.size() == 1 || warning.kind() == ScheduleWarning.Kind.CANNOT_ACT ? faces.get(0) : null,
                words(watch, warning, faces),
                because(warning, faces),
                first,
                WarningFixes.open(first, now),
                often(warning),
                fixes.of(rota, watch, warning, now));
    }

    private static String icon(ScheduleWarning.Kind kind) {
        return switch (kind) {
            case GAP, LEFT_EMPTY -> "gap";
            case NO_LAPTOP, CANNOT_ACT -> "no-laptop";
            case NIGHTS -> "moon";
            case LEFT, DISABLED, UNREACHED, ABSENT, ON_BOTH, LONG_SHIFT -> "warning";
        };
    }

    private String words(Rota.ScheduleSnapshot watch, ScheduleWarning warning, List<PersonBadge> faces) {
        String duty = watch.duty() == eightbells.core.rota.Duty.LAPTOP ? "carries the laptop" : "is on call";
        return switch (warning.kind()) {
            case GAP -> "No one on call";
            case NO_LAPTOP -> "No one carries a laptop";
            case LEFT_EMPTY -> "Left empty on purpose";
            case LEFT -> "has left and still " + duty;
            case DISABLED -> "is disabled in Keycloak and still " + duty;
            case UNREACHED ->
                faces.size() == 1
                        ? "is on call with no way to be reached"
                        : faces.size() + " people are on call with no way to be reached";
            case ABSENT -> duty + " while away";
            case CANNOT_ACT -> "is on call without a laptop";
            case ON_BOTH -> "is on call on " + warning.other() + " at the same time";
            case LONG_SHIFT ->
                duty + " for more than " + Times.words(warnings.limits().longestShift()) + " without a break";
            case NIGHTS ->
                "is on call " + (warning.stretches().size() > 1 ? "up to " : "") + warning.nights()
                        + " nights in a row";
        };
    }

    private String because(ScheduleWarning warning, List<PersonBadge> faces) {
        return switch (warning.kind()) {
            case GAP, NO_LAPTOP, LONG_SHIFT -> "";
            case LEFT_EMPTY -> "A slot of the rotation names nobody, so nobody stands in.";
            case LEFT -> "A page would go to somebody who is no longer here.";
            case DISABLED -> "A page would go to somebody who cannot sign in here.";
            case UNREACHED ->
                (faces.size() == 1 ? "" : names(faces) + ": ")
                        + "pages would go by email alone, and no mail server is named, so they are only written to the log.";
            case ABSENT -> "An override was made above the absence, and it counts.";
            case CANNOT_ACT ->
                "A page would reach somebody who cannot act."
                        + (faces.size() == 1 ? "" : " Later also " + names(faces.subList(1, faces.size())) + ".");
            case ON_BOTH -> "When the first of both does not answer, the other would page the same person again.";
            case NIGHTS ->
                "More than " + warnings.limits().nightsInARow() + " nights, 00:00 to 06:00 where they are then.";
        };
    }

    private static String names(List<PersonBadge> faces) {
        String some =
                String.join(", ", faces.stream().limit(4).map(PersonBadge::name).toList());
        return faces.size() > 4 ? some + " and " + (faces.size() - 4) + " more" : some;
    }

    private static String often(ScheduleWarning warning) {
        int times = warning.stretches().size();
        if (times == 1) return "";
        return times + " times, "
                + (warning.kind().wearing()
                        ? "the longest " + length(warning.longest())
                        : length(warning.total()) + " in all");
    }

    private static String length(Duration duration) {
        return duration.compareTo(Duration.ofDays(365)) >= 0 ? "more than a year" : Times.words(duration);
    }
}
