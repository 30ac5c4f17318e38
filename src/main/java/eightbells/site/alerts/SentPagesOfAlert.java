package eightbells.site.alerts;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.paging.Page;
import eightbells.alerting.paging.Pages;
import eightbells.delivery.contact.ContactNames;
import eightbells.people.person.Contact;
import eightbells.people.person.PersonBadge;
import eightbells.site.alerts.AlertPage.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

@ApplicationScoped
class SentPagesOfAlert implements SentPages {
    private final Pages pages;

    SentPagesOfAlert(Pages pages) {
        this.pages = pages;
    }

    @Override
    public List<Sent> of(Alert alert) {
        return pages.of(alert).stream()
                .map(page -> new Sent(
                        new PersonBadge(page.person.handle, page.person.name),
                        ContactNames.of(page.channel),
                        shown(page),
                        page.status.toString(),
                        page.createdAt,
                        page.sentAt,
                        page.attempts,
                        page.because))
                .toList();
    }

    /** What stands around the host of a webhook may be a secret. */
    private static String shown(Page page) {
        return page.channel == Contact.Kind.WEBHOOK ? URI.create(page.address).getHost() + "/…" : page.address;
    }
}
