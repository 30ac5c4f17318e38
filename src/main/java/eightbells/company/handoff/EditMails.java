package eightbells.company.handoff;

import eightbells.delivery.notice.Notices;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.time.Times;
import eightbells.rota.edit.EditApplied;
import eightbells.rota.edit.EditNotes.Note;
import eightbells.rota.edit.RotaChange.PersonChange;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.edit.ShiftsChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Tells everybody whom an edit concerns what it means for them, each in one mail. How their own hours differ is not told
 * to whoever did the edit, nor to those who come with it.
 */
@ApplicationScoped
class EditMails {
    private static final ShiftsChange NONE = new ShiftsChange(List.of(), List.of(), List.of());

    private final People people;
    private final NotificationPreferencesOfPeople wishes;
    private final HandoffNotices handoffs;
    private final Notices notices;

    EditMails(People people, NotificationPreferencesOfPeople wishes, HandoffNotices handoffs, Notices notices) {
        this.people = people;
        this.wishes = wishes;
        this.handoffs = handoffs;
        this.notices = notices;
    }

    void edited(@Observes EditApplied stood) {
        Map<String, List<Note>> reports = handoffs.takenOver(stood);
        Map<String, PersonChange> changes = new TreeMap<>();
        stood.change().people().forEach(change -> changes.put(change.person(), change));
        TreeSet<String> handles = new TreeSet<>(changes.keySet());
        handles.addAll(reports.keySet());
        handles.addAll(stood.told().people());
        for (String handle : handles) {
            PersonEntity person = people.named(handle);
            List<Note> theirs = reports.getOrDefault(handle, List.of());
            PersonChange change = changes.get(handle);
            EditMail mail = new EditMail(
                    theirs,
                    stood.change().after().name(stood.who()),
                    change == null || !wants(person, stood) ? NONE : untold(change, !theirs.isEmpty(), stood),
                    stood.told().of(handle),
                    new Times(stood.now(), person.toCore().zoneAt(stood.now())));
            if (!mail.nothing()) notices.tell(person, mail.subject(), mail.text(), mail.link(), stood.now());
        }
    }

    private boolean wants(PersonEntity person, EditApplied stood) {
        return !person.handle.equals(stood.who())
                && stood.change().before().people().containsKey(person.handle)
                && wishes.of(person).moved;
    }

    /** @param reported whether what they take over at once is told by a report */
    private static ShiftsChange untold(PersonChange change, boolean reported, EditApplied stood) {
        Predicate<Stretch> untold = stretch -> !stood.told().explains(change.person(), stretch.interval());
        ShiftsChange shifts = change.shifts();
        return new ShiftsChange(
                shifts.gained().stream()
                        .filter(untold)
                        .filter(stretch -> !reported || !takesOver(stretch, stood))
                        .toList(),
                shifts.lost().stream().filter(untold).toList(),
                shifts.moved().stream()
                        .filter(move -> untold.test(move.from()) || untold.test(move.to()))
                        .toList());
    }

    private static boolean takesOver(Stretch stretch, EditApplied stood) {
        return stretch.interval().start().equals(stood.now())
                && HandoffTimer.reportsAtOnce(stood.change().before(), stretch.team(), stretch.schedule());
    }
}
