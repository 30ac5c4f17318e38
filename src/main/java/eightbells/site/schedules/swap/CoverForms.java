package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.platform.form.Form;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the forms of cover have in common. */
final class CoverForms {
    private CoverForms() {}

    /** The stretch between two local times; null, with a message beside {@code until}, where it ends too early. */
    static @Nullable Interval between(Form form, LocalDateTime from, LocalDateTime until, ZoneId zone) {
        return Interval.between(
                        from.atZone(zone).toInstant(), until.atZone(zone).toInstant())
                .orElseGet(() -> {
                    form.problem("until", "This ends before it begins.");
                    return null;
                });
    }
}
