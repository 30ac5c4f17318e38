package eightbells.site.routing;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Before a source's key is replaced: how long is the old one to work still? */
@CheckedTemplate(basePath = "site/routing")
record SourceKeyPage(Frame frame, String team, String teamName, String slug, List<Still> choices)
        implements TemplateInstance {
    /** How long the old key may work still, in seconds. */
    record Still(long seconds, String words) {
        static final List<Still> ALL = List.of(
                new Still(Duration.ofDays(1).toSeconds(), "for another day"),
                new Still(Duration.ofHours(1).toSeconds(), "for another hour"),
                new Still(Duration.ofDays(7).toSeconds(), "for another week"),
                new Still(0, "no longer: somebody else knows it"));

        /** Where nothing was chosen, the first one. */
        static Duration of(@Nullable String seconds) {
            return ALL.stream()
                    .filter(still -> String.valueOf(still.seconds).equals(seconds))
                    .findFirst()
                    .map(still -> Duration.ofSeconds(still.seconds))
                    .orElse(Duration.ofSeconds(ALL.get(0).seconds));
        }
    }
}
