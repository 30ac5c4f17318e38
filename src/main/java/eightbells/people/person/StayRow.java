package eightbells.people.person;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.ZoneId;

/** A time elsewhere, from its first day to its until day, in its own zone (T6). */
@Embeddable
public record StayRow(String zone, LocalDate firstDay, LocalDate untilDay) {
    eightbells.core.rota.Stay toCore() {
        return new eightbells.core.rota.Stay(ZoneId.of(zone), firstDay, untilDay);
    }
}
