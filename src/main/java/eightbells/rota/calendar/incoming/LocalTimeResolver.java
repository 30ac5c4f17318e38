package eightbells.rota.calendar.incoming;

import eightbells.core.rota.Person;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/** How the wall-clock times of an event become instants (T1, RFC 5545 §3.3.5), and back. */
interface LocalTimeResolver {
    LocalTimeResolver UTC = of(ZoneOffset.UTC.getRules());

    Instant instant(LocalDateTime local);

    LocalDateTime local(Instant instant);

    static LocalTimeResolver of(ZoneRules rules) {
        return new LocalTimeResolver() {
            @Override
            public Instant instant(LocalDateTime local) {
                return local.toInstant(rules.getOffset(local));
            }

            @Override
            public LocalDateTime local(Instant instant) {
                return LocalDateTime.ofInstant(instant, rules.getOffset(instant));
            }
        };
    }

    /** On the clock of where somebody is at that date (T6): times that name no zone, and whole days. */
    static LocalTimeResolver of(Person person) {
        return new LocalTimeResolver() {
            @Override
            public Instant instant(LocalDateTime local) {
                ZoneId zone = person.stays().stream()
                        .filter(stay -> !local.isBefore(stay.from().atStartOfDay())
                                && local.isBefore(stay.until().atStartOfDay()))
                        .findFirst()
                        .map(stay -> stay.zone())
                        .orElse(person.home());
                return local.atZone(zone).toInstant();
            }

            @Override
            public LocalDateTime local(Instant instant) {
                return LocalDateTime.ofInstant(instant, person.zoneAt(instant));
            }
        };
    }
}
