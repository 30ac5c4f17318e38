package eightbells.account.credential;

import eightbells.people.person.PersonEntity;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Who signs in with a code beside the password. A code opens once: its step is kept. */
@ApplicationScoped
public class SecondFactors implements PanacheRepository<SecondFactor> {
    private final RecoveryCodes recovery;

    SecondFactors(RecoveryCodes recovery) {
        this.recovery = recovery;
    }

    public boolean on(PersonEntity person) {
        return since(person).isPresent();
    }

    public Optional<Instant> since(PersonEntity person) {
        return of(person).map(factor -> factor.since);
    }

    /** How many codes for recovery are left. */
    public long recoveryLeft(PersonEntity person) {
        return recovery.left(person);
    }

    /** A new secret for an app, which counts for nothing until {@link #confirm}. */
    public void begin(PersonEntity person) {
        SecondFactor factor = of(person).orElseGet(SecondFactor::new);
        if (factor.since != null) return;
        factor.person = person;
        factor.secret = Totp.fresh().key();
        factor.lastStep = 0;
        persist(factor);
    }

    /** The secret that was begun, as apps take it; nothing where none was, or where it is on already. */
    public Optional<String> begun(PersonEntity person) {
        return of(person).filter(factor -> factor.since == null).map(factor -> factor.totp()
                .base32());
    }

    /**
     * Switches on what was begun, where the code is right.
     *
     * @return the codes for recovery, told this once
     */
    public Optional<List<String>> confirm(PersonEntity person, String code, Instant now) {
        Optional<SecondFactor> begun = of(person).filter(factor -> factor.since == null);
        if (begun.isEmpty() || !fits(begun.get(), plain(code), now)) return Optional.empty();
        begun.get().since = now;
        return Optional.of(recovery.make(person));
    }

    /** Codes for recovery instead of those from before; nothing where it is not on. */
    public Optional<List<String>> newRecovery(PersonEntity person) {
        return on(person) ? Optional.of(recovery.make(person)) : Optional.empty();
    }

    /** @return whether there was one */
    public boolean remove(PersonEntity person) {
        recovery.delete("person", person);
        boolean on = on(person);
        delete("person", person);
        return on;
    }

    /**
     * Whether this code opens, now and once.
     *
     * @return what it is, in words: {@code a code} of the app, or {@code a code for recovery}; nothing where it does not
     */
    public Optional<String> accepts(PersonEntity person, String code, Instant now) {
        Optional<SecondFactor> factor = of(person).filter(found -> found.since != null);
        if (factor.isEmpty()) return Optional.empty();
        if (fits(factor.get(), plain(code), now)) return Optional.of("a code");
        return recovery.use(person, code) ? Optional.of("a code for recovery") : Optional.empty();
    }

    private boolean fits(SecondFactor factor, String code, Instant now) {
        OptionalLong step = factor.totp().step(code, factor.lastStep, now);
        return step.isPresent() && useUp(factor, step.getAsLong());
    }

    /** Of two who come with the same code at once, one finds it used. */
    private boolean useUp(SecondFactor factor, long step) {
        boolean first = update("lastStep = ?1 where id = ?2 and lastStep < ?1", step, factor.id) == 1;
        if (first) factor.lastStep = step;
        return first;
    }

    private Optional<SecondFactor> of(PersonEntity person) {
        return find("person", person).firstResultOptional();
    }

    private static String plain(String code) {
        return code.replaceAll("\\s", "");
    }
}
