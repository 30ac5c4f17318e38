package eightbells.core.rota;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What the rules of time need of a person. Where two stays cover an instant, the first listed counts. */
public record Person(String handle, ZoneId home, WakingHours waking, List<Stay> stays, List<Absence> absences) {
    public Person {
        stays = List.copyOf(stays);
        absences = List.copyOf(absences);
    }

    /** Where they are at {@code t} (T6). */
    public ZoneId zoneAt(Instant t) {
        return stays.stream()
                .filter(stay -> covers(stay, t.getEpochSecond()))
                .findFirst()
                .map(Stay::zone)
                .orElse(home);
    }

    public boolean awakeAt(Instant t) {
        return new Presence(this, Duty.PAGER).awake(t.getEpochSecond());
    }

    /** Whether no absence that counts for the duty covers {@code t} (T6). */
    public boolean presentAt(Duty duty, Instant t) {
        return new Presence(this, duty).present(t.getEpochSecond());
    }

    private static boolean covers(Stay stay, long t) {
        WallClock clock = WallClock.of(stay.zone());
        return clock.instant(stay.from().atStartOfDay()) <= t
                && t < clock.instant(stay.until().atStartOfDay());
    }

    /** Somebody who is always at home and never absent. */
    public static Person at(String handle, ZoneId home) {
        return new Person(handle, home, WakingHours.DEFAULT, List.of(), List.of());
    }
}
