package eightbells.site.me.feeds;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks before a feed's address is replaced, or the feed withdrawn.
 *
 * @param replace else it is withdrawn
 */
@CheckedTemplate(basePath = "site/me/feeds")
record FeedQuestionPage(Frame frame, FeedsPage.Line feed, boolean replace) implements TemplateInstance {}
