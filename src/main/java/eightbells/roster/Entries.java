package eightbells.roster;

import eightbells.person.Absence;
import eightbells.person.Stay;
import eightbells.rota.Fingerprint;
import eightbells.rota.RotaDocument;
import eightbells.rota.RotaDocument.PersonPart;
import eightbells.rota.Stale;
import eightbells.web.InputLimits;
import eightbells.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A person's absences, or stays, edited one at a time. Each is known by the fingerprint of what it says: whoever holds
 * one that somebody else changed meanwhile finds it gone.
 */
final class Entries<T> {
    static final Entries<Absence> ABSENCES =
            new Entries<>("absences", InputLimits.ABSENCES, PersonPart::absences, Parts::absences);
    static final Entries<Stay> STAYS = new Entries<>("stays", InputLimits.STAYS, PersonPart::stays, Parts::stays);

    private final String what;
    private final int most;
    private final Function<PersonPart, List<T>> list;
    private final BiFunction<String, List<T>, PersonPart> part;

    private Entries(
            String what, int most, Function<PersonPart, List<T>> list, BiFunction<String, List<T>, PersonPart> part) {
        this.what = what;
        this.most = most;
        this.list = list;
        this.part = part;
    }

    Optional<T> find(PersonPart person, String id) {
        return list.apply(person).stream()
                .filter(entry -> Fingerprint.of(entry).equals(id))
                .findFirst();
    }

    /** The newest comes first: of two stays that overlap, the first counts. */
    UnaryOperator<RotaDocument> adding(String handle, T entry) {
        return editing(handle, entries -> {
            refuseTwice(entries, entry);
            if (entries.size() >= most) {
                throw Refused.because("", "A person has at most " + InputLimits.words(most) + " " + what);
            }
            entries.add(0, entry);
        });
    }

    /** @throws Stale within the edit, where the entry is no longer there as it was */
    UnaryOperator<RotaDocument> replacing(String handle, String id, T entry) {
        return editing(handle, entries -> {
            int place = place(entries, id);
            if (entries.get(place).equals(entry)) return;
            refuseTwice(entries, entry);
            entries.set(place, entry);
        });
    }

    UnaryOperator<RotaDocument> removing(String handle, String id) {
        return editing(handle, entries -> entries.remove(place(entries, id)));
    }

    private UnaryOperator<RotaDocument> editing(String handle, java.util.function.Consumer<List<T>> edit) {
        return rota -> {
            List<T> entries = new ArrayList<>(list.apply(Parts.standing(rota, handle)));
            edit.accept(entries);
            return RotaDocument.of(part.apply(handle, entries));
        };
    }

    private void refuseTwice(List<T> entries, T entry) {
        if (entries.contains(entry)) throw Refused.because("", "The same is entered already");
    }

    private int place(List<T> entries, String id) {
        for (int i = 0; i < entries.size(); i++) {
            if (Fingerprint.of(entries.get(i)).equals(id)) return i;
        }
        throw new Stale();
    }
}
