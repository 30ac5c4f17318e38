package eightbells.account.token;

import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.secret.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes, renames and withdraws tokens. Only a token's hash is kept: what is answered here is never told again. */
@ApplicationScoped
public class TokenIssuer {
    /** Names that records give to somebody else. */
    private static final Set<String> RESERVED = Set.of(BootstrapToken.NAME, "nobody", "eightbells");

    private final ApiTokens tokens;
    private final BootstrapToken bootstrap;
    private final People people;
    private final AuditEvents audit;

    TokenIssuer(ApiTokens tokens, BootstrapToken bootstrap, People people, AuditEvents audit) {
        this.tokens = tokens;
        this.bootstrap = bootstrap;
        this.people = people;
        this.audit = audit;
    }

    /**
     * @param who the handle of whoever makes it
     * @return the secret
     * @throws Refused where the name is taken
     */
    public String make(NewToken wanted, String who, Instant now) {
        String secret = Secrets.fresh();
        ApiToken token = new ApiToken();
        token.hash = Secrets.hash(secret);
        token.scopes(wanted.scopes());
        token.createdAt = now;
        token.createdBy = who;
        token.endsAt = wanted.end().truncatedTo(ChronoUnit.SECONDS);
        QuarkusTransaction.requiringNew().run(() -> {
            token.name = free(wanted.name());
            tokens.persist(token);
            audit.record("made", token.who(), null, token.opens(), now);
        });
        return secret;
    }

    /** @throws Refused where the name is taken */
    public void rename(long id, String name, Instant now) {
        String hash = QuarkusTransaction.requiringNew().call(() -> {
            ApiToken token = made(id);
            String before = token.name;
            if (before.equals(name)) return token.hash;
            token.name = before.equalsIgnoreCase(name) ? name : free(name);
            audit.record("renamed", token.who(), before, name, now);
            return token.hash;
        });
        tokens.forget(hash);
    }

    /**
     * From now on it opens nothing.
     *
     * @return its name
     */
    public String withdraw(long id, Instant now) {
        ApiToken gone = QuarkusTransaction.requiringNew().call(() -> {
            ApiToken token = withdrawable(id);
            audit.record("withdrew", token.who(), token.opens(), null, now);
            tokens.delete(token);
            return token;
        });
        tokens.refuse(gone.hash);
        return gone.name;
    }

    /**
     * A token that somebody made here.
     *
     * @throws NotFound where there is none
     */
    public ApiToken made(long id) {
        return found(id).filter(token -> !token.fromTheConfiguration()).orElseThrow(TokenIssuer::missing);
    }

    /** The same, or one that the configuration once had and has no more; the one that it has would be back. */
    public ApiToken withdrawable(long id) {
        return found(id).filter(token -> !bootstrap.is(token)).orElseThrow(TokenIssuer::missing);
    }

    private Optional<ApiToken> found(long id) {
        return tokens.findByIdOptional(id);
    }

    private static NotFound missing() {
        return new NotFound("such token");
    }

    private String free(String name) {
        if (tokens.named(name)) throw Refused.because("name", "There is a token of this name already.");
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT)) || people.called(name)) {
            throw Refused.because("name", "Somebody else is called that: name the program that will carry it.");
        }
        return name;
    }
}
