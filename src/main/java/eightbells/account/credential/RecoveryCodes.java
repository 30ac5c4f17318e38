package eightbells.account.credential;

import eightbells.people.person.PersonEntity;
import eightbells.platform.secret.Secrets;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The codes for whoever lost their app: ten, each good once. */
@ApplicationScoped
class RecoveryCodes implements PanacheRepository<RecoveryCode> {
    private static final int MANY = 10;
    /** With 80 bits of chance, a plain hash is enough. */
    private static final int LENGTH = 20;

    /** Makes them anew; those from before are good for nothing. They are told this once. */
    List<String> make(PersonEntity person) {
        delete("person", person);
        return Stream.generate(() -> Secrets.fresh().substring(0, LENGTH))
                .limit(MANY)
                .map(code -> made(person, code))
                .toList();
    }

    boolean use(PersonEntity person, String code) {
        return delete("person = ?1 and codeHash = ?2", person, hash(code)) > 0;
    }

    long left(PersonEntity person) {
        return count("person", person);
    }

    private String made(PersonEntity person, String code) {
        RecoveryCode row = new RecoveryCode();
        row.person = person;
        row.codeHash = hash(code);
        persist(row);
        return code.replaceAll("(.{5})(?=.)", "$1-");
    }

    private static String hash(String code) {
        return Secrets.hash(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
