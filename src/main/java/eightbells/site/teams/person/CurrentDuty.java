package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do with the watch at this moment.
 *
 * @param serving where they are on call, or carry the laptop, now
 * @param next their next shift on each schedule, the nearest first; none: none within a year
 */
public record CurrentDuty(List<Serving> serving, List<PersonalShift> next) {
    private static final Duration AHEAD = Duration.ofDays(366);

    /**
     * @param until null: for more than a year
     * @param able whether they can act: have a laptop
     */
    record Serving(Rota.ScheduleSnapshot watch, @Nullable Instant until, boolean able, String source) {
        public boolean laptopDuty() {
            return watch.duty() == eightbells.core.rota.Duty.LAPTOP;
        }
    }

    public static CurrentDuty of(Rota rota, String handle, Instant now) {
        List<Serving> serving = new ArrayList<>();
        List<PersonalShift> next = new ArrayList<>();
        for (Rota.ScheduleSnapshot watch : rota.concerning(handle)) {
            rota.answer(watch, now).onCall().stream()
                    .filter(one -> one.person().handle().equals(handle))
                    .map(one -> new Serving(watch, one.until(), one.laptop(), one.source()))
                    .forEach(serving::add);
            PersonalShift.first(watch, handle, new Interval(now, now.plus(AHEAD)))
                    .ifPresent(next::add);
        }
        next.sort(Comparator.comparing(stint -> stint.interval().start()));
        return new CurrentDuty(List.copyOf(serving), List.copyOf(next));
    }

    /** Whether somebody may be paged now. */
    public boolean onCall() {
        return serving.stream().anyMatch(one -> !one.laptopDuty());
    }
}
