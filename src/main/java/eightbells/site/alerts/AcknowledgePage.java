package eightbells.site.alerts;

import eightbells.alerting.playbook.PlaybookLink;
import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateEnum;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the link of a page leads, without signing in. Looking changes nothing: programs that fetch links in mail must
 * not acknowledge; the button, a POST to the same address, does.
 *
 * @param paged what the link stands for; null exactly where it is {@link State#UNKNOWN}
 */
@CheckedTemplate(basePath = "site/alerts")
record AcknowledgePage(Frame frame, State state, @Nullable Paged paged) implements TemplateInstance {
    @TemplateEnum
    enum State {
        /** Nobody has it yet. */
        OPEN,
        ACKNOWLEDGED,
        RESOLVED,
        /** No such link, or no longer. */
        UNKNOWN
    }

    /**
     * @param person who was paged
     * @param because why this person
     * @param by who acknowledged or resolved it; null: its source did
     * @param at when they did; null while it is open
     * @param whole where all of the alert is, for whoever signs in
     */
    record Paged(
            String title,
            String severity,
            String team,
            PersonBadge person,
            String because,
            Instant openedAt,
            @Nullable PersonBadge by,
            @Nullable Instant at,
            @Nullable PlaybookLink playbook,
            String whole) {}

    static AcknowledgePage unknown(Frame frame) {
        return new AcknowledgePage(frame, State.UNKNOWN, null);
    }
}
