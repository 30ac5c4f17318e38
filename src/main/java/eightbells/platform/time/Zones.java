package eightbells.platform.time;

import io.quarkus.qute.TemplateExtension;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The zones that people choose from: places, and UTC. */
public final class Zones {
    private static final String PLACES = "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*";

    private static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches(PLACES) || "UTC".equals(id))
            .sorted()
            .toList();

    private Zones() {}

    /** {@code zones:all} in templates. */
    @TemplateExtension(namespace = "zones")
    public static List<String> all() {
        return ALL;
    }

    public static Optional<ZoneId> find(@Nullable String id) {
        return id != null && ALL.contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }
}
