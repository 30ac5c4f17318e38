package eightbells.site.schedules.swap;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * All that is asked, offered and agreed around whoever looks.
 *
 * @param asked what they are asked
 * @param mine what they ask
 * @param holding what holds ahead between them and others
 * @param others what their teams ask of others
 * @param lately what is over or came to nothing, the newest first
 */
@CheckedTemplate(basePath = "site/schedules/swap")
record CoverPage(
        Frame frame,
        List<Asked> asked,
        List<Mine> mine,
        List<AgreedCoverView> holding,
        List<RequestView> others,
        List<Past> lately)
        implements TemplateInstance {

    /**
     * @param standing how it falls for them, in words
     * @param free whether nothing speaks against it
     * @param offered whether they have offered something
     */
    record Asked(RequestView request, String standing, boolean free, boolean offered) {}

    /** @param offers how many wait for an answer, {@code waiting} how many of those asked have not answered */
    record Mine(RequestView request, int offers, int waiting, int declined) {}

    record Past(String what, String place, String when, String state, String path) {}
}
