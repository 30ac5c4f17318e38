package eightbells.auth.token;

import eightbells.auth.Secrets;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens. What a token opened is remembered for a second, so that a busy program costs no query a question, and one
 * that was withdrawn on another node opens nothing a second later.
 */
@ApplicationScoped
public class ApiTokens implements PanacheRepository<ApiToken> {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Map<String, Opened> opened = new ConcurrentHashMap<>();
    /** Hashes of those that were withdrawn here: who read the row just before may still want to remember it. */
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

    private record Opened(SecurityIdentity identity, Instant at, Instant until) {
        static Opened of(ApiToken token, Instant now) {
            Instant until = now.plus(REMEMBERED);
            boolean ends = token.endsAt != null && token.endsAt.isBefore(until);
            return new Opened(TokenIdentity.of(token), now, ends ? token.endsAt : until);
        }

        boolean fresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(until);
        }
    }

    /** Whoever came with this token within the last second. */
    Optional<SecurityIdentity> remembered(String token, Instant now) {
        String hash = Secrets.hash(token);
        return Optional.ofNullable(opened.get(hash))
                .filter(found -> found.fresh(now) && !withdrawn.contains(hash))
                .map(Opened::identity);
    }

    @Transactional
    Optional<SecurityIdentity> open(String secret, String from, Instant now) {
        String hash = Secrets.hash(secret);
        Optional<Opened> found = find("hash", hash)
                .firstResultOptional()
                .filter(token -> token.good(now) && !withdrawn.contains(hash))
                .map(token -> {
                    token.used(now, from);
                    return Opened.of(token, now);
                });
        found.ifPresentOrElse(good -> opened.put(hash, good), () -> opened.remove(hash));
        return found.map(Opened::identity);
    }

    List<ApiToken> byName() {
        return listAll(Sort.by("name").and("id"));
    }

    boolean named(String name) {
        return count("lower(name) = ?1", name.toLowerCase(Locale.ROOT)) > 0;
    }

    /** It opens nothing here from now on; to be said once it is gone. */
    void refuse(String hash) {
        withdrawn.add(hash);
        opened.remove(hash);
    }

    /** It is looked up anew. */
    void forget(String hash) {
        opened.remove(hash);
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
