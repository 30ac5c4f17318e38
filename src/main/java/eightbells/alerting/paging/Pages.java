package eightbells.alerting.paging;

import eightbells.alerting.alert.Alert;
import eightbells.delivery.outbox.MessageStatus;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Pages implements PanacheRepository<Page> {
    public List<Page> of(Alert alert) {
        return list("alert = ?1 order by id", alert);
    }

    public Optional<Page> byToken(String token) {
        return find("token", token).firstResultOptional();
    }

    /** Who a link stands for, and what for. */
    public record Receiver(long alert, String person) {}

    @Transactional
    public Optional<Receiver> receiverOf(String token) {
        return byToken(token).map(page -> new Receiver(page.alert.id, page.person.handle));
    }

    List<Page> pendingOf(Alert alert) {
        return list("alert = ?1 and status = ?2", alert, MessageStatus.PENDING);
    }

    /** The id of the alert that a page is about; the page itself is not read. */
    Optional<Long> alertOf(long id) {
        return find("select alert.id from Page where id = ?1", id)
                .project(Long.class)
                .singleResultOptional();
    }
}
