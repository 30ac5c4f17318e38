package eightbells.site.me.feeds;

import eightbells.rota.calendar.Subscriptions;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A feed's address: the only page that ever shows it.
 *
 * @param subscribe the same by the scheme that calendars answer to
 * @param replaced whether an older address opens nothing any more
 */
@CheckedTemplate(basePath = "site/me/feeds")
record FeedAddressPage(Frame frame, String name, String url, String subscribe, boolean replaced)
        implements TemplateInstance {
    static FeedAddressPage of(Frame frame, Subscriptions.Address address, boolean replaced) {
        String url = address.url();
        return new FeedAddressPage(frame, address.name(), url, url.replaceFirst("^https?:", "webcal:"), replaced);
    }
}
