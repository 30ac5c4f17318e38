package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Person;
import eightbells.rota.schedule.PersonalShift;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Shifts that fall alike on somebody's own clock.
 *
 * @param lasting whether they last a day or more
 * @param before {@code 08:00–16:00}: when they would be without the stay
 * @param after when they are
 * @param asleep whether they now reach into the night, and did not before
 */
record LocalHours(
        int count, String schedule, String path, boolean lasting, String before, String after, boolean asleep) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Duration STEP = Duration.ofMinutes(15);

    /** What does not move on the clock is left out. */
    static List<LocalHours> of(List<PersonalShift> stints, Person before, Person after) {
        List<LocalHours> hours = new ArrayList<>();
        for (PersonalShift stint : stints) {
            LocalHours one = of(stint, before, after);
            if (one.before.equals(one.after)) continue;
            int same = -1;
            for (int i = 0; i < hours.size(); i++) if (hours.get(i).alike(one)) same = i;
            if (same < 0) hours.add(one);
            else hours.set(same, hours.get(same).andOne());
        }
        return List.copyOf(hours);
    }

    private static LocalHours of(PersonalShift stint, Person before, Person after) {
        Interval shift = stint.interval();
        boolean lasting = shift.length().compareTo(Duration.ofDays(1)) >= 0;
        boolean asleep = !lasting && asleep(after, shift) && !asleep(before, shift);
        Instant there = there(shift, before, after);
        return new LocalHours(
                1,
                stint.schedule(),
                stint.path(),
                lasting,
                clock(before.zoneAt(there), shift),
                clock(after.zoneAt(there), shift),
                asleep);
    }

    /** An instant of the shift at which they are elsewhere: one clock tells all of it, though they travel on its day. */
    private static Instant there(Interval shift, Person before, Person after) {
        boolean atStart = !before.zoneAt(shift.start()).equals(after.zoneAt(shift.start()));
        return atStart ? shift.start() : shift.end().minusSeconds(1);
    }

    private boolean alike(LocalHours other) {
        return path.equals(other.path)
                && lasting == other.lasting
                && before.equals(other.before)
                && after.equals(other.after);
    }

    private LocalHours andOne() {
        return new LocalHours(count + 1, schedule, path, lasting, before, after, asleep);
    }

    private static String clock(ZoneId zone, Interval shift) {
        return shift.start().atZone(zone).format(TIME) + "–"
                + shift.end().atZone(zone).format(TIME);
    }

    private static boolean asleep(Person person, Interval shift) {
        for (Instant t = shift.start(); t.isBefore(shift.end()); t = t.plus(STEP)) {
            if (!person.awakeAt(t)) return true;
        }
        return false;
    }
}
