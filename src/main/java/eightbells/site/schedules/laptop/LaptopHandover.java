package eightbells.site.schedules.laptop;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Override;
import eightbells.core.rota.Shift;
import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Handing a laptop over at {@code now}, on one laptop schedule. */
record LaptopHandover(Rota rota, Rota.ScheduleSnapshot watch, Instant now) {
    /** How long an override lasts whose end nobody knows yet. */
    static final Duration UNTIL_HANDED_ON = Duration.ofDays(365);

    static List<Rota.ScheduleSnapshot> laptops(Rota rota, String team) {
        return rota.ofTeam(team).stream()
                .filter(watch -> watch.duty() == Duty.LAPTOP)
                .toList();
    }

    /** When the laptop is due to go on by itself; none where that is not in sight. */
    Optional<Instant> end() {
        if (!open().isEmpty()) return Optional.empty();
        Shift shift = watch.plan().shiftAt(now);
        return Optional.of(shift.interval().end()).filter(end -> end.isBefore(now.plus(UNTIL_HANDED_ON)));
    }

    /** Those that stand until the laptop is handed on, and would come back where {@code next} ends. */
    List<Rota.OverrideRecord> outlasting(Override next) {
        return open().stream()
                .filter(made ->
                        made.override().interval().end().isAfter(next.interval().end()))
                .toList();
    }

    private List<Rota.OverrideRecord> open() {
        return watch.made().stream()
                .filter(made -> made.override().kind() == Override.Kind.REPLACE
                        && made.override().instead() == null)
                .filter(made -> made.override().interval().contains(now))
                .filter(made -> made.override().interval().length().equals(UNTIL_HANDED_ON))
                .toList();
    }

    /** What a form asks for; null, with messages beside the fields, where it cannot be. */
    @Nullable
    Override read(Form form) {
        String to = form.text("to");
        Rota.Member member = rota.people().get(to);
        if (member == null || !member.active()) form.problem("to", "Choose who takes it.");
        Instant end = until(form);
        if (end != null && !end.isAfter(now)) form.problem("until", "This is past already: choose a later time.");
        if (end == null || form.errors().any()) return null;
        return new Override(Override.Kind.REPLACE, to, null, new Interval(now, end));
    }

    private @Nullable Instant until(Form form) {
        switch (form.text("lasting")) {
            case "handed-on":
                return now.plus(UNTIL_HANDED_ON);
            case "time":
                LocalDateTime time = form.required("until", Values::wallClock);
                return time == null ? null : time.atZone(watch.zone()).toInstant();
            case "shift":
                return form.required("end", Values::instant);
            default:
                form.problem("lasting", "Choose until when.");
                return null;
        }
    }
}
