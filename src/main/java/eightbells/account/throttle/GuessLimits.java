package eightbells.account.throttle;

import eightbells.people.authority.AuditEvents;
import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How many passwords and codes are taken, and from where: so many an account from all over the world, so many from each
 * place where its person has signed in, so many a place for all accounts together. An email that is nobody's is counted
 * like any other. Call it outside a transaction, as the throttle.
 */
@ApplicationScoped
public class GuessLimits {
    private static final int AN_ACCOUNT = 10;
    private static final int A_PLACE = 30;
    private static final int MAILS_AN_ACCOUNT = 3;
    private static final int MAILS_A_PLACE = 10;

    private final Throttle throttle;
    private final FamiliarPlaces places;
    private final AuditEvents audit;

    GuessLimits(Throttle throttle, FamiliarPlaces places, AuditEvents audit) {
        this.throttle = throttle;
        this.places = places;
        this.audit = audit;
    }

    public Throttle.Try take(String email, Origin from, Instant now) {
        return begin("guess", AN_ACCOUNT, A_PLACE, email, from, now);
    }

    /** The same for a mail that anybody can have sent: it is none but counts as a failure. */
    public Throttle.Try mail(String email, Origin from, Instant now) {
        return begin("mail", MAILS_AN_ACCOUNT, MAILS_A_PLACE, email, from, now);
    }

    private Throttle.Try begin(
            String kind, int mostOfAccount, int mostOfPlace, String email, Origin from, Instant now) {
        Limit ofPlace = Limit.of(mostOfPlace, kind, "place", from.network());
        return throttle.begin(List.of(ofAccount(kind, mostOfAccount, email, from, now), ofPlace), now);
    }

    private Limit ofAccount(String kind, int most, String email, Origin from, Instant now) {
        String account = email.toLowerCase(Locale.ROOT);
        return places.knows(email, from, now)
                ? Limit.of(most, kind, "account", account, from.network())
                : Limit.of(most, kind, "account", account);
    }

    public void right(Throttle.Try.Taken guess, Instant now) {
        throttle.takeBack(guess);
        throttle.sweep(now);
    }

    /** Whoever proved by a mail who they are, is known where they did, and their failures there are forgotten. */
    @Transactional
    public void trust(PersonEntity person, Origin from, Instant now) {
        places.seen(person, from, now);
        throttle.forgive(ofAccount("guess", AN_ACCOUNT, person.email, from, now));
    }

    /**
     * What follows is refused without being looked at: that is told once.
     *
     * @param whose account it was about, for the record
     */
    @Transactional
    public void wrong(Throttle.Try.Taken guess, String whose, Instant now) {
        if (guess.last()) audit.record("was shut out for a while", whose + ", too many attempts", now);
    }
}
