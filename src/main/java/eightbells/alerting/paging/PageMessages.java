package eightbells.alerting.paging;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.playbook.PlaybookLinks;
import eightbells.delivery.channel.Message;
import eightbells.platform.http.Links;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What a page says, taken from its alert at the moment of sending. */
@ApplicationScoped
class PageMessages {
    private final Links links;
    private final PlaybookLinks playbooks;

    PageMessages(Links links, PlaybookLinks playbooks) {
        this.links = links;
        this.playbooks = playbooks;
    }

    Message about(Page page) {
        Alert alert = page.alert;
        return new Message(
                page.id,
                page.person.handle,
                page.person.name,
                page.address,
                page.person.zoneId(),
                page.because,
                links.absolute("/acknowledge/" + page.token),
                links.absolute("/alerts/" + alert.id),
                playbooks
                        .find(alert.team == null ? null : alert.team.slug, alert.playbook)
                        .map(found -> new Message.Playbook(found.title(), links.absolute(found.href())))
                        .orElse(null),
                about(alert));
    }

    private static Message.About about(Alert alert) {
        return new Message.About(
                alert.id,
                alert.title,
                alert.status.toString(),
                alert.severity.toString(),
                alert.urgency.name().toLowerCase(Locale.ROOT),
                alert.team == null ? null : alert.team.slug,
                alert.policy == null ? null : alert.policy.slug,
                alert.integration.slug,
                alert.dedupKey,
                alert.occurrences,
                alert.openedAt,
                alert.labels.values(),
                alert.link,
                alert.details);
    }
}
