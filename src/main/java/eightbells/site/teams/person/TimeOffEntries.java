package eightbells.site.teams.person;

import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.people.person.AbsenceRow;
import eightbells.people.person.PersonEntity;
import eightbells.people.person.StayRow;
import eightbells.platform.error.Refused;
import eightbells.platform.form.InputLimits;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.Fingerprint;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A person's absences, or stays, edited one at a time. Each is known by the fingerprint of what it says: whoever holds
 * one that somebody else changed meanwhile finds it gone.
 */
final class TimeOffEntries<T> {
    static final TimeOffEntries<AbsenceRow> ABSENCES =
            new TimeOffEntries<>("absences", InputLimits.ABSENCES, PersonPart::absences, person -> person.absences);
    static final TimeOffEntries<StayRow> STAYS =
            new TimeOffEntries<>("stays", InputLimits.STAYS, PersonPart::stays, person -> person.stays);

    private final String what;
    private final int most;
    private final Function<PersonPart, List<T>> shown;
    private final Function<PersonEntity, List<T>> kept;

    private TimeOffEntries(
            String what, int most, Function<PersonPart, List<T>> shown, Function<PersonEntity, List<T>> kept) {
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
    void add(PersonEntity person, T entry, ChangeLog changes) {
        refuseTwice(person, entry);
        if (kept.apply(person).size() >= most) {
            throw Refused.because("", "A person has at most " + InputLimits.words(most) + " " + what);
        }
        kept.apply(person).add(0, entry);
        changed(person, changes);
    }

    /** @throws EditConflict where the entry is no longer there as it was */
    void replace(PersonEntity person, String id, T entry, ChangeLog changes) {
        int place = place(person, id);
        if (kept.apply(person).get(place).equals(entry)) return;
        refuseTwice(person, entry);
        kept.apply(person).set(place, entry);
        changed(person, changes);
    }

    /** @throws EditConflict where the entry is no longer there as it was */
    void remove(PersonEntity person, String id, ChangeLog changes) {
        kept.apply(person).remove(place(person, id));
        changed(person, changes);
    }

    private void changed(PersonEntity person, ChangeLog changes) {
        changes.add("person " + person.handle + ": " + what);
    }

    private void refuseTwice(PersonEntity person, T entry) {
        if (kept.apply(person).contains(entry)) throw Refused.because("", "The same is entered already");
    }

    private int place(PersonEntity person, String id) {
        List<T> entries = kept.apply(person);
        for (int i = 0; i < entries.size(); i++) {
            if (Fingerprint.of(entries.get(i)).equals(id)) return i;
        }
        throw new EditConflict();
    }
}
