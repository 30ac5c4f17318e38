package eightbells.account.token;

import eightbells.platform.secret.Secrets;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The tokens. What a token opened is remembered for a second, so that a busy program costs no query a question, and one
 * that was withdrawn on another node opens nothing a second later. Half a second before it is forgotten one question
 * looks it up again, so that the others never wait for the database.
 */
@ApplicationScoped
public class ApiTokens implements PanacheRepository<ApiToken> {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final Duration RENEWED = REMEMBERED.dividedBy(2);

    private final Map<String, Opened> opened = new ConcurrentHashMap<>();
    /** Hashes of those that were withdrawn here: who read the row just before may still want to remember it. */
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();

    private record Opened(SecurityIdentity identity, Instant at, Instant until, AtomicBoolean renewing) {
        static Opened of(ApiToken token, Instant now) {
            Instant until = now.plus(REMEMBERED);
            boolean ends = token.endsAt != null && token.endsAt.isBefore(until);
            return new Opened(TokenIdentity.of(token), now, ends ? token.endsAt : until, new AtomicBoolean());
        }

        boolean fresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(until);
        }

        boolean old(Instant now) {
            return !now.isBefore(at.plus(RENEWED));
        }
    }

    /** Whoever came with this token within the last second; nothing, too, for the one who is to look it up again. */
    Optional<SecurityIdentity> remembered(String token, Instant now) {
        Opened found = fresh(token, now);
        boolean looks = found != null && found.old(now) && found.renewing.compareAndSet(false, true);
        return found == null || looks ? Optional.empty() : Optional.of(found.identity);
    }

    /**
     * Whether this token, found good within the last second, opens this. It asks no database; no for any token that
     * it is time to look up, which is done on the way of every request.
     */
    public boolean opens(String token, Scope scope, Instant now) {
        Opened found = fresh(token, now);
        return found != null && (!found.old(now) || found.renewing.get()) && found.identity.hasRole(scope.role);
    }

    private @Nullable Opened fresh(String token, Instant now) {
        String hash = Secrets.hash(token);
        Opened found = opened.get(hash);
        return found != null && found.fresh(now) && !withdrawn.contains(hash) ? found : null;
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

    public List<ApiToken> byName() {
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
