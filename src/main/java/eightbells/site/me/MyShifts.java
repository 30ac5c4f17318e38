package eightbells.site.me;

import eightbells.core.interval.Interval;
import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.Rota;
import eightbells.site.teams.person.LocalTimeText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Somebody's shifts of some days, as a list.
 *
 * @param from the first day
 * @param days how many
 * @param now whether it starts at this moment, and not with a day that was asked for
 */
record MyShifts(LocalDate from, int days, boolean now, List<PersonalShift> shifts) {
    static final int SHORT = 28;
    static final int LONG = 90;

    static Interval window(LocalDate from, int days, ZoneId zone) {
        return new Interval(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(days).atStartOfDay(zone).toInstant());
    }

    /** From this moment on; what runs now stands first. */
    static MyShifts ahead(Rota rota, String handle, int days, Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Interval window = new Interval(now, window(today, days, zone).end());
        return new MyShifts(today, days, true, PersonalShift.whole(rota, handle, window));
    }

    static MyShifts from(Rota rota, String handle, LocalDate from, int days, ZoneId zone) {
        return new MyShifts(from, days, false, PersonalShift.whole(rota, handle, window(from, days, zone)));
    }

    public LocalDate earlier() {
        return from.minusDays(days);
    }

    public LocalDate later() {
        return from.plusDays(days);
    }

    public String first() {
        return LocalTimeText.day(from);
    }

    public String last() {
        return LocalTimeText.day(later().minusDays(1));
    }
}
