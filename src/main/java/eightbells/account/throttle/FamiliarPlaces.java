package eightbells.account.throttle;

import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Origin;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where people sign in. Wrong passwords from there are counted by themselves, so that nobody who guesses elsewhere
 * locks the pager's carrier out.
 */
@ApplicationScoped
public class FamiliarPlaces implements PanacheRepository<FamiliarPlace> {
    /** How long a place stays familiar after a session from there has ended. */
    private static final Duration AFTERWARDS = Duration.ofDays(90);

    private final Duration kept;

    FamiliarPlaces(@ConfigProperty(name = "eightbells.session.lasting") Duration lasting) {
        kept = lasting.plus(AFTERWARDS);
    }

    /** Asks the same of an email that is nobody's, and takes as long. */
    @Transactional
    boolean knows(String email, Origin from, Instant now) {
        return count(
                        "lower(person.email) = ?1 and person.active and network = ?2 and seenAt > ?3",
                        email.toLowerCase(Locale.ROOT),
                        from.network(),
                        now.minus(kept))
                > 0;
    }

    public void seen(PersonEntity person, Origin from, Instant now) {
        delete("person = ?1 and seenAt <= ?2", person, now.minus(kept));
        if (update("seenAt = ?1 where person = ?2 and network = ?3", now, person, from.network()) > 0) return;
        FamiliarPlace place = new FamiliarPlace();
        place.person = person;
        place.network = from.network();
        place.seenAt = now;
        persist(place);
    }
}
