package eightbells.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens. Those that were used are kept in memory by their hash, so that a question costs no query. */
@ApplicationScoped
public class ApiTokens implements PanacheRepository<ApiToken> {
    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** The name behind a token that was seen before. */
    Optional<String> remembered(String token) {
        return Optional.ofNullable(names.get(Secrets.hash(token)));
    }

    @Transactional
    Optional<String> nameOf(String token) {
        String hash = Secrets.hash(token);
        Optional<String> name = find("hash", hash).firstResultOptional().map(found -> found.name);
        name.ifPresent(n -> names.put(hash, n));
        return name;
    }

    /** Sees to it that this token is there under this name, alone. */
    @Transactional
    void put(String name, String token, Instant now) {
        String hash = Secrets.hash(token);
        if (find("name = ?1 and hash = ?2", name, hash).count() > 0) return;
        delete("name", name);
        ApiToken row = new ApiToken();
        row.name = name;
        row.hash = hash;
        row.createdAt = now;
        persist(row);
    }
}
