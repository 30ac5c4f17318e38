package eightbells.account.credential;

import eightbells.people.person.PersonEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.NullUnmarked;

/** A code that signs somebody in, once, whose app is lost. Only its hash is kept. */
@Entity
@NullUnmarked
class RecoveryCode {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    PersonEntity person;

    String codeHash;
}
