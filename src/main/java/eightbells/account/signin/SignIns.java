package eightbells.account.signin;

import eightbells.account.credential.Accounts;
import eightbells.account.credential.SecondFactors;
import eightbells.account.session.HalfSignIn;
import eightbells.account.session.HalfSignIns;
import eightbells.account.session.Sessions;
import eightbells.account.signin.SignInOutcome.CodeWanted;
import eightbells.account.signin.SignInOutcome.FromTheStart;
import eightbells.account.signin.SignInOutcome.SignedIn;
import eightbells.account.signin.SignInOutcome.TooMany;
import eightbells.account.signin.SignInOutcome.Wrong;
import eightbells.account.throttle.GuessLimits;
import eightbells.account.throttle.Throttle;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Origin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Signing in and out: whoever proves who they are gets a session, and each attempt is a deed. */
@ApplicationScoped
public class SignIns {
    private final Accounts accounts;
    private final People people;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final HalfSignIns halves;
    private final GuessLimits guesses;
    private final AuditEvents audit;

    SignIns(
            Accounts accounts,
            People people,
            Sessions sessions,
            SecondFactors factors,
            HalfSignIns halves,
            GuessLimits guesses,
            AuditEvents audit) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.factors = factors;
        this.halves = halves;
        this.guesses = guesses;
        this.audit = audit;
    }

    /** An empty password is no guess, and not counted. */
    public SignInOutcome withPassword(String email, String password, Origin from, Instant now) {
        if (password.isEmpty()) return new Wrong();
        return guess(email, from, now, () -> {
            Optional<PersonEntity> person = accounts.withPassword(email, password);
            if (person.isEmpty()) {
                audit.record("was refused a sign-in", accounts.known(email), now);
                return new Wrong();
            }
            return factors.on(person.get())
                    ? new CodeWanted(halves.begin(person.get(), now))
                    : new SignedIn(open(person.get(), "with a password", from, now), person.get().name);
        });
    }

    /** @param code of the app, or one for recovery */
    public SignInOutcome withCode(String ticket, String code, Origin from, Instant now) {
        return halves.email(ticket, now)
                .map(email -> guess(email, from, now, () -> checked(ticket, code, from, now)))
                .orElseGet(FromTheStart::new);
    }

    private SignInOutcome checked(String ticket, String code, Origin from, Instant now) {
        // First of all, as whoever changes the password does, who ends this sign-in.
        halves.person(ticket, now).ifPresent(people::lock);
        Optional<HalfSignIn> half = halves.tried(ticket, now);
        if (half.isEmpty()) return new FromTheStart();
        PersonEntity person = half.get().person;
        Optional<String> accepted = factors.accepts(person, code, now);
        if (accepted.isPresent() && halves.end(ticket)) {
            return new SignedIn(open(person, "with a password and " + accepted.get(), from, now), person.name);
        }
        audit.record("was refused a code", person.handle, now);
        if (half.get().tries < HalfSignIn.TRIES) return new Wrong();
        halves.giveUp(half.get(), from, now);
        return new FromTheStart();
    }

    /** One look at what was typed, as often as it may be. */
    private SignInOutcome guess(String email, Origin from, Instant now, Supplier<SignInOutcome> look) {
        Throttle.Try attempt = guesses.take(email, from, now);
        if (attempt instanceof Throttle.Try.Refused refused) return new TooMany(refused.after());
        Throttle.Try.Taken taken = (Throttle.Try.Taken) attempt;
        SignInOutcome outcome = QuarkusTransaction.requiringNew().call(look::get);
        boolean right = outcome instanceof SignedIn || outcome instanceof CodeWanted;
        if (right) guesses.right(taken, now);
        else guesses.wrong(taken, accounts.known(email), now);
        return outcome;
    }

    /** @param how they proved who they are, such as {@code with a password} */
    String open(PersonEntity person, String how, Origin from, Instant now) {
        audit.record(person.handle, "signed in", how, now);
        return sessions.open(person, from, now);
    }

    @Transactional
    public void end(String secret, Instant now) {
        sessions.of(secret, now).ifPresent(session -> audit.record(session.person.handle, "signed out", "", now));
        sessions.end(secret);
    }
}
