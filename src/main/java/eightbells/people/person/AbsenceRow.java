package eightbells.people.person;

import eightbells.core.rota.Absence.Kind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A time in which somebody cannot serve. A null zone means the person's home. */
@Embeddable
public record AbsenceRow(
        @Enumerated(EnumType.STRING) Kind kind,
        @Nullable String zone,
        LocalDateTime starts,
        LocalDateTime ends,
        @Nullable String reason) {
    eightbells.core.rota.Absence toCore(ZoneId home) {
        return new eightbells.core.rota.Absence(kind, zone == null ? home : ZoneId.of(zone), starts, ends);
    }
}
