package eightbells.site.alerts;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.paging.Pages;
import eightbells.delivery.channel.Channels;
import eightbells.people.person.PersonBadge;
import eightbells.site.alerts.AlertPage.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The pages that went out for an alert, as its page shows them. */
@ApplicationScoped
class SentPages {
    private final Pages pages;
    private final Channels channels;

    SentPages(Pages pages, Channels channels) {
        this.pages = pages;
        this.channels = channels;
    }

    List<Sent> of(Alert alert) {
        return pages.of(alert).stream()
                .map(page -> new Sent(
                        new PersonBadge(page.person.handle, page.person.name),
                        page.channel,
                        channels.shown(page.channel, page.address),
                        page.status.toString(),
                        page.createdAt,
                        page.sentAt,
                        page.attempts,
                        page.because))
                .toList();
    }
}
