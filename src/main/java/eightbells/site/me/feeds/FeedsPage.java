package eightbells.site.me.feeds;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The feeds of whoever looks.
 *
 * @param others everybody else's, for administrators
 */
@CheckedTemplate(basePath = "site/me/feeds")
record FeedsPage(Frame frame, List<Line> mine, List<Line> others) implements TemplateInstance {

    /**
     * One feed.
     *
     * @param what whose shifts it shows
     * @param ends when its address stops to open anything; null: it has no end
     * @param ended whether it has
     * @param how the duties, whether they make busy, the alarm; in words
     * @param by who made it; null: whoever looks
     * @param empty why it shows nothing; null: it shows shifts
     * @param fetched when it was last fetched; null: never
     * @param program which fetched it, in words
     * @param changes how many shifts differ from what was fetched
     */
    record Line(
            long id,
            String name,
            String what,
            String href,
            String how,
            @Nullable Instant ends,
            boolean ended,
            @Nullable String by,
            @Nullable String empty,
            @Nullable Instant fetched,
            String program,
            int changes) {

        public String path() {
            return "/me/feeds/" + id;
        }
    }
}
