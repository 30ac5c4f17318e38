package eightbells.site.alerts;

import eightbells.alerting.alert.AlertLine;
import eightbells.alerting.playbook.PlaybookLink;
import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One alert: what it says, who has it, what happened to it, who was paged.
 *
 * @param urgency {@code high} or {@code low}
 * @param details as the source gave them, indented where they are JSON
 * @param link where the source says there is more
 * @param playbook what to do
 * @param next when the next step of the policy is taken; null: there is none to wait for
 * @param mayAct whether whoever looks may acknowledge, resolve and write
 */
@CheckedTemplate(basePath = "site/alerts")
public record AlertPage(
        Frame frame,
        AlertLine alert,
        String urgency,
        @Nullable String policy,
        @Nullable String integration,
        Map<String, String> labels,
        @Nullable String details,
        @Nullable Link link,
        @Nullable PlaybookLink playbook,
        List<Entry> history,
        List<Sent> pages,
        @Nullable Instant next,
        boolean mayAct)
        implements TemplateInstance {

    /**
     * @param what the word of the history: {@code triggered}, {@code acknowledged}, {@code note}, {@code page sent} …
     * @param who who did it, or who got the page; null: no person
     * @param source what did it, where it was no person: an alert source, a program; null: Eightbells itself
     */
    record Entry(Instant at, String what, @Nullable PersonBadge who, @Nullable String source, @Nullable String detail) {
        /** Whether it came to the person, rather than from them. */
        public boolean received() {
            return what.startsWith("page ");
        }

        /** The style class of its mark. */
        public String style() {
            return "log-" + what.replace(' ', '-');
        }
    }

    /** @param status {@code pending}, {@code sent}, {@code failed} or {@code cancelled} */
    public record Sent(
            PersonBadge person,
            String channel,
            String address,
            String status,
            Instant createdAt,
            @Nullable Instant sentAt,
            int attempts,
            String because) {}

    /** Whatever a source sends as a link. */
    record Link(String text) {
        /** Only an address on the web becomes a link, never {@code javascript:} or the like; null: it does not. */
        public @Nullable String href() {
            return text.matches("(?i)https?://\\S+") ? text : null;
        }
    }
}
