package eightbells.roster;

import eightbells.person.Absence;
import eightbells.person.Person;
import eightbells.person.Stay;
import eightbells.rota.Changes;
import eightbells.rota.Fingerprint;
import eightbells.rota.RotaDocument.PersonPart;
import eightbells.rota.Stale;
import eightbells.web.InputLimits;
import eightbells.web.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A person's absences, or stays, edited one at a time. Each is known by the fingerprint of what it says: whoever holds
 * one that somebody else changed meanwhile finds it gone.
 */
final class Entries<T> {
    static final Entries<Absence> ABSENCES =
            new Entries<>("absences", InputLimits.ABSENCES, PersonPart::absences, person -> person.absences);
    static final Entries<Stay> STAYS =
            new Entries<>("stays", InputLimits.STAYS, PersonPart::stays, person -> person.stays);

    private final String what;
    private final int most;
    private final Function<PersonPart, List<T>> shown;
    private final Function<Person, List<T>> kept;

    private Entries(String what, int most, Function<PersonPart, List<T>> shown, Function<Person, List<T>> kept) {
        this.what = what;
        this.most = most;
        this.shown = shown;
        this.kept = kept;
    }

    Optional<T> find(PersonPart person, String id) {
        return shown.apply(person).stream()
                .filter(entry -> Fingerprint.of(entry).equals(id))
                .findFirst();
    }

    /**
     * The newest comes first: of two stays that overlap, the first counts.
     *
     * @throws Refused where the same is entered already, or the person has as many as there may be
     */
    void add(Person person, T entry, Changes changes) {
        refuseTwice(person, entry);
        if (kept.apply(person).size() >= most) {
            throw Refused.because("", "A person has at most " + InputLimits.words(most) + " " + what);
        }
        kept.apply(person).add(0, entry);
        changed(person, changes);
    }

    /** @throws Stale where the entry is no longer there as it was */
    void replace(Person person, String id, T entry, Changes changes) {
        int place = place(person, id);
        if (kept.apply(person).get(place).equals(entry)) return;
        refuseTwice(person, entry);
        kept.apply(person).set(place, entry);
        changed(person, changes);
    }

    /** @throws Stale where the entry is no longer there as it was */
    void remove(Person person, String id, Changes changes) {
        kept.apply(person).remove(place(person, id));
        changed(person, changes);
    }

    private void changed(Person person, Changes changes) {
        changes.add("person " + person.handle + ": " + what);
    }

    private void refuseTwice(Person person, T entry) {
        if (kept.apply(person).contains(entry)) throw Refused.because("", "The same is entered already");
    }

    private int place(Person person, String id) {
        List<T> entries = kept.apply(person);
        for (int i = 0; i < entries.size(); i++) {
            if (Fingerprint.of(entries.get(i)).equals(id)) return i;
        }
        throw new Stale();
    }
}
