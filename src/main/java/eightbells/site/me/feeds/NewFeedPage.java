package eightbells.site.me.feeds;

import eightbells.platform.form.FormErrors;
import eightbells.rota.calendar.FeedSubject;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The form that makes a feed. */
@CheckedTemplate(basePath = "site/me/feeds")
record NewFeedPage(Frame frame, List<Group> groups, List<Ring> rings, Draft draft, FormErrors errors)
        implements TemplateInstance {

    /** Choices of one kind: teams, people. */
    record Group(String name, List<Choice> choices) {}

    /** @param value as {@link FeedSubject#toString} writes it */
    record Choice(String value, String name) {}

    /** @param alarm as durations are written; empty: none */
    record Ring(String alarm, String words) {
        static final List<Ring> ALL = List.of(
                new Ring("", "none"),
                new Ring("PT0S", "when it begins"),
                new Ring("PT5M", "5 minutes before"),
                new Ring("PT15M", "15 minutes before"),
                new Ring("PT30M", "30 minutes before"),
                new Ring("PT1H", "1 hour before"),
                new Ring("PT12H", "12 hours before"),
                new Ring("P1D", "1 day before"));
    }

    /** As it is being typed. */
    record Draft(String of, String name, String duties, boolean busy, String alarm, String last) {}
}
