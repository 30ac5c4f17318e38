package eightbells.account.credential;

import eightbells.account.throttle.GuessLimits;
import eightbells.account.throttle.Throttle;
import eightbells.account.throttle.TooManyGuesses;
import eightbells.people.authority.AuditEvents;
import eightbells.platform.http.Origin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Asks whoever is signed in for their password once more, before something that a borrowed browser must not do. */
@ApplicationScoped
public class PasswordProof {
    private final Accounts accounts;
    private final GuessLimits guesses;
    private final AuditEvents audit;

    PasswordProof(Accounts accounts, GuessLimits guesses, AuditEvents audit) {
        this.accounts = accounts;
        this.guesses = guesses;
        this.audit = audit;
    }

    /**
     * Whether it is their password. An empty one is no guess, and not counted. Call it outside a transaction.
     *
     * @throws TooManyGuesses where it is not looked at
     */
    public boolean holds(String email, String password, Origin from, Instant now) {
        if (password.isEmpty()) return false;
        Throttle.Try attempt = guesses.take(email, from, now);
        if (attempt instanceof Throttle.Try.Refused refused) throw new TooManyGuesses(refused.after(), now);
        Throttle.Try.Taken taken = (Throttle.Try.Taken) attempt;
        boolean right = QuarkusTransaction.requiringNew()
                .call(() -> accounts.withPassword(email, password).isPresent());
        if (right) {
            guesses.right(taken, now);
        } else {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record("was refused a password", accounts.known(email), now));
            guesses.wrong(taken, accounts.known(email), now);
        }
        return right;
    }
}
