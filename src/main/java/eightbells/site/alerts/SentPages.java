package eightbells.site.alerts;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.paging.Page;
import eightbells.alerting.paging.Pages;
import eightbells.people.person.Contact;
import eightbells.people.person.PersonBadge;
import eightbells.platform.form.Values;
import eightbells.site.alerts.AlertPage.Sent;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** The pages that went out for an alert, as its page shows them. */
@ApplicationScoped
class SentPages {
    private final Pages pages;

    SentPages(Pages pages) {
        this.pages = pages;
    }

    List<Sent> of(Alert alert) {
        return pages.of(alert).stream()
                .map(page -> new Sent(
                        new PersonBadge(page.person.handle, page.person.name),
                        Values.name(page.channel),
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
