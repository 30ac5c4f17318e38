package eightbells.alerting.integration;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

@ApplicationScoped
public class Integrations implements PanacheRepository<Integration> {
    /** By its key, or by the one before while that works still. */
    public Optional<Integration> byKeyHash(String hash, Instant now) {
        return find("keyHash = ?1 and team.active", hash).firstResultOptional().or(() -> find(
                        "previousKeyHash = ?1 and previousKeyEndsAt > ?2 and team.active", hash, now)
                .firstResultOptional());
    }

    /** Whose key this is, or was last. */
    public Optional<Integration> knowing(String keyHash) {
        return find("keyHash = ?1 or previousKeyHash = ?1", keyHash).firstResultOptional();
    }

    public Optional<Integration> of(String team, String slug) {
        return find("team.slug = ?1 and slug = ?2", team, slug).firstResultOptional();
    }

    public List<Integration> ofTeam(String team) {
        return list("team.slug = ?1 order by id", team);
    }

    /** When the sources of a team sent last, by their slugs; whatever never did is not in it. */
    public Map<String, LastSignal> lastSignals(String team) {
        return getEntityManager()
                .createQuery(
                        "select i.slug, s from LastSignal s join Integration i on i.id = s.integrationId"
                                + " where i.team.slug = ?1",
                        Object[].class)
                .setParameter(1, team)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (LastSignal) row[1]));
    }

    /**
     * @param from the network address that it sent from
     * @param previousKey whether it did so with the key before
     */
    public void seen(long source, String from, boolean previousKey, Instant now) {
        LastSignal known = getEntityManager().find(LastSignal.class, source);
        LastSignal last = known == null ? new LastSignal() : known;
        last.integrationId = source;
        last.at = now;
        last.address = from;
        if (previousKey) last.previousKeyAt = now;
        getEntityManager().persist(last);
    }
}
