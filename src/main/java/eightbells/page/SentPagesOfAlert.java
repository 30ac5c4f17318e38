package eightbells.page;

import eightbells.alert.Alert;
import eightbells.alert.AlertPage.Sent;
import eightbells.alert.SentPages;
import eightbells.web.Face;
import jakarta.enterprise.context.ApplicationScoped;
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
                        page.address,
                        page.status.toString(),
                        page.createdAt,
                        page.sentAt,
                        page.attempts,
                        page.because))
                .toList();
    }
}
