package eightbells.core.rota;

import java.time.ZoneId;
import java.util.List;

/** What the rules of time need of a person. Where two stays cover an instant, the first listed counts. */
public record Person(String handle, ZoneId home, WakingHours waking, List<Stay> stays, List<Absence> absences) {
    public Person {
        stays = List.copyOf(stays);
        absences = List.copyOf(absences);
    }

    /** Somebody who is always at home and never absent. */
    public static Person at(String handle, ZoneId home) {
        return new Person(handle, home, WakingHours.DEFAULT, List.of(), List.of());
    }
}
