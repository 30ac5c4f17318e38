package eightbells.rota.calendar;

import eightbells.platform.error.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The feeds, and what they have told. */
@ApplicationScoped
public class Feeds implements PanacheRepository<Feed> {
    Optional<Feed> byHash(String tokenHash) {
        return find("tokenHash", tokenHash).firstResultOptional();
    }

    /**
     * Keeps everybody else from telling anything of it until the transaction ends.
     *
     * @throws NotFound where it is there no more
     */
    Feed hold(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("such calendar feed"));
    }

    public List<Feed> ownedBy(String handle) {
        return list("owner = ?1 order by lower(name), id", handle);
    }

    public List<Feed> notOwnedBy(String handle) {
        return list("owner is null or owner <> ?1 order by lower(name), id", handle);
    }

    List<FeedEvent> told(Feed feed) {
        return getEntityManager()
                .createQuery("from FeedEvent where feed = ?1", FeedEvent.class)
                .setParameter(1, feed)
                .getResultList();
    }

    void keep(FeedEvent event) {
        getEntityManager().persist(event);
    }

    void forget(FeedEvent event) {
        getEntityManager().remove(event);
    }

    void fetched(long id, Instant at, String program) {
        update("lastFetchedAt = ?1, lastFetchedBy = ?2 where id = ?3", at, program, id);
    }

    void withdraw(Feed feed) {
        getEntityManager()
                .createQuery("delete from FeedEvent where feed = ?1")
                .setParameter(1, feed)
                .executeUpdate();
        delete(feed);
    }
}
