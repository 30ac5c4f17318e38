package eightbells.people.person;

import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everybody, those who left included. */
@ApplicationScoped
public class People implements PanacheRepository<PersonEntity> {
    public Optional<PersonEntity> byHandle(String handle) {
        return getSession().bySimpleNaturalId(PersonEntity.class).loadOptional(handle);
    }

    /** The person whom an edit names. */
    public PersonEntity named(String handle) {
        return byHandle(handle).orElseThrow(() -> Refused.because("person", "there is no person called " + handle));
    }

    /** @throws NotFound where nobody in service has this handle */
    public PersonEntity inService(String handle) {
        return byHandle(handle)
                .filter(person -> person.active)
                .orElseThrow(() -> new NotFound("person " + handle + " in service"));
    }

    /** The active person with this email, in whatever case it is typed. */
    public Optional<PersonEntity> signingInAs(String email) {
        return find("lower(email) = ?1 and active", email.toLowerCase(Locale.ROOT))
                .firstResultOptional();
    }

    /** Whether anybody with this email, those who left included, has a password. */
    public boolean haveAPassword(String email) {
        return count("lower(email) = ?1 and passwordHash is not null", email.toLowerCase(Locale.ROOT)) > 0;
    }

    /**
     * Reads the person anew, and lets nobody else change them until the transaction ends. What was changed here and not
     * written yet is lost.
     */
    public void lock(PersonEntity person) {
        getEntityManager().refresh(person, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The person who is this subject in Keycloak, those who left included. */
    public Optional<PersonEntity> bySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    /** How many of those in service are from Keycloak. */
    public long fromKeycloak() {
        return count("subject is not null and active");
    }

    /** How many of those it has shut out. */
    public long disabled() {
        return count("disabled and active");
    }

    /** Whether this is anybody's handle or name, in whatever case. */
    public boolean called(String name) {
        return count("lower(handle) = ?1 or lower(name) = ?1", name.toLowerCase(Locale.ROOT)) > 0;
    }

    public List<PersonEntity> everybody() {
        return list("order by handle");
    }

    public List<PersonEntity> administrators() {
        return list("administrator and active order by handle");
    }

    public boolean nobodyCanSignIn() {
        return count("active and (passwordHash is not null or administrator and subject is not null)") == 0;
    }
}
