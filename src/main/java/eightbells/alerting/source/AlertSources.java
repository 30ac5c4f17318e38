package eightbells.alerting.source;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The protocols that this server speaks. */
@Singleton
public class AlertSources {
    private final List<AlertSource> sources;

    AlertSources(@All List<AlertSource> sources) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(AlertSource::kind)).toList();
    }

    /** By kind. */
    public List<AlertSource> all() {
        return sources;
    }

    /** A document may name any kind; only these are known. */
    public Optional<AlertSource> of(@Nullable String kind) {
        return sources.stream().filter(source -> source.kind().equals(kind)).findFirst();
    }
}
