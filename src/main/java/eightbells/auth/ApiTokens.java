package eightbells.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens. What a token opened is remembered for a second, so that a busy program costs no query a question, and one
 * that was withdrawn on another node opens nothing a second later.
 */
@ApplicationScoped
public class ApiTokens implements PanacheRepository<ApiToken> {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Map<String, Opened> opened = new ConcurrentHashMap<>();

    private record Opened(SecurityIdentity identity, Instant at) {
        boolean fresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(REMEMBERED));
        }
    }

    /** Whoever came with this token within the last second. */
    Optional<SecurityIdentity> remembered(String token, Instant now) {
        return Optional.ofNullable(opened.get(Secrets.hash(token)))
                .filter(found -> found.fresh(now))
                .map(Opened::identity);
    }

    @Transactional
    Optional<SecurityIdentity> open(String token, String from, Instant now) {
        String hash = Secrets.hash(token);
        Optional<SecurityIdentity> identity = find("hash", hash)
                .firstResultOptional()
                .filter(found -> found.good(now))
                .map(found -> {
                    found.used(now, from);
                    return TokenIdentity.of(found);
                });
        identity.ifPresentOrElse(who -> opened.put(hash, new Opened(who, now)), () -> opened.remove(hash));
        return identity;
    }

    List<ApiToken> byName() {
        return listAll(Sort.by("name").and("id"));
    }

    void withdraw(ApiToken token) {
        delete(token);
        flush();
        opened.remove(token.hash);
    }

    /** Sees to it that this token is there under this name, alone, and opens everything. */
    @Transactional
    void put(String name, String token, Instant now) {
        String hash = Secrets.hash(token);
        if (find("name = ?1 and hash = ?2 and createdBy is null", name, hash).count() > 0) return;
        delete("name = ?1 and createdBy is null", name);
        ApiToken row = new ApiToken();
        row.name = name;
        row.hash = hash;
        row.scopes(EnumSet.allOf(Scope.class));
        row.createdAt = now;
        persist(row);
    }
}
