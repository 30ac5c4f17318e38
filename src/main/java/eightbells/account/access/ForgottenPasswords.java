package eightbells.account.access;

import eightbells.account.credential.Accounts;
import eightbells.account.throttle.GuessLimits;
import eightbells.account.throttle.Throttle;
import eightbells.account.throttle.TooManyGuesses;
import eightbells.people.authority.AuditEvents;
import eightbells.platform.form.Values;
import eightbells.platform.http.Origin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Takes the address of whoever has forgotten their password. Whether it is anybody's is found out when the mail is
 * written: here the same is done for every address, and takes as long.
 */
@ApplicationScoped
public class ForgottenPasswords {
    private final GuessLimits guesses;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final AuditEvents audit;

    ForgottenPasswords(GuessLimits guesses, Accounts accounts, PasswordLinks links, AuditEvents audit) {
        this.guesses = guesses;
        this.accounts = accounts;
        this.links = links;
        this.audit = audit;
    }

    /** @throws TooManyGuesses where too many have been asked for */
    public void asked(String email, Origin from, Instant now) {
        Throttle.Try attempt = guesses.mail(email, from, now);
        if (attempt instanceof Throttle.Try.Refused refused) throw new TooManyGuesses(refused.after(), now);
        QuarkusTransaction.requiringNew().run(() -> take(email, now));
        guesses.wrong((Throttle.Try.Taken) attempt, accounts.known(email), now);
    }

    private void take(String email, Instant now) {
        try {
            links.forgotten(Values.email(email), now);
            audit.record("said that a password is forgotten", "", now);
        } catch (IllegalArgumentException noAddress) {
            // It is nobody's, and is answered like every other that is nobody's.
        }
    }
}
