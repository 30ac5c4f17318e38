package eightbells.site.routing;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What sends alerts for a team.
 *
 * @param fresh a key that was just made: this is the only time that it can be told; null: none was
 */
@CheckedTemplate(basePath = "site/routing")
record SourcesPage(
        Frame frame,
        String team,
        String teamName,
        List<Source> sources,
        List<Kind> kinds,
        Draft draft,
        FormErrors errors,
        @Nullable FreshKey fresh)
        implements TemplateInstance {

    /**
     * @param address with {@code KEY} where the key stands
     * @param last when it sent last; null: never
     * @param from the network address from which it did
     * @param previousEnds until when the key before works still; null: it does not
     * @param previousUsed when that was used last; null: not since it was replaced
     */
    record Source(
            String slug,
            @Nullable String kind,
            String address,
            @Nullable Instant last,
            @Nullable String from,
            @Nullable Instant previousEnds,
            @Nullable Instant previousUsed) {}

    record Kind(String slug, String words) {}

    record Draft(String slug, String kind) {}

    /** @param curl a command that sends a first alert */
    record FreshKey(String slug, String key, String url, String curl) {}
}
