package eightbells.page;

import eightbells.alert.Alert;
import eightbells.alert.AlertPage.Sent;
import eightbells.alert.SentPages;
import eightbells.person.Contact;
import eightbells.web.Face;
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
                        new Face(page.person.handle, page.person.name),
                        Names.of(page.channel),
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
