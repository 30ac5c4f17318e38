package eightbells.handoff;

import eightbells.core.rota.Interval;
import eightbells.notice.Notices;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.rota.RotaChange.PersonChange;
import eightbells.rota.RotaChange.Stretch;
import eightbells.rota.RotaDiff;
import eightbells.rota.ShiftsChange;
import eightbells.rota.Stood;
import eightbells.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells everybody whose shifts an edit moves what moved; not whoever did it, comes with it, or is told already. */
@ApplicationScoped
class MovedShifts {
    private static final int LINES = 12;

    private final People people;
    private final WishesOfPeople wishes;
    private final Notices notices;

    MovedShifts(People people, WishesOfPeople wishes, Notices notices) {
        this.people = people;
        this.wishes = wishes;
        this.notices = notices;
    }

    void edited(@Observes Stood stood) {
        for (PersonChange change : stood.change().people()) {
            if (knows(change, stood)) continue;
            Person person = people.named(change.person());
            if (wishes.of(person).moved) tell(person, change.shifts(), stood);
        }
    }

    /**
     * Whoever comes with the edit had no shifts that could move; and whoever it puts on call at once gets the report of
     * a handoff.
     */
    private static boolean knows(PersonChange change, Stood stood) {
        String person = change.person();
        List<Interval> told = stood.told().getOrDefault(person, List.of());
        return person.equals(stood.who())
                || !stood.change().before().people().containsKey(person)
                || Stream.concat(
                                change.gained().stream().filter(stretch -> !takesOver(stretch, stood)),
                                change.lost().stream())
                        .allMatch(changed -> told.stream().anyMatch(known -> known.encloses(changed.interval())));
    }

    private static boolean takesOver(Stretch stretch, Stood stood) {
        return stretch.interval().start().equals(stood.now())
                && HandoffTimer.reportsAtOnce(stood.change().before(), stretch.team(), stretch.schedule());
    }

    private void tell(Person person, ShiftsChange shifts, Stood stood) {
        Times times = new Times(stood.now(), person.toCore().zoneAt(stood.now()));
        List<String> parts = new ArrayList<>();
        parts.add(stood.change().after().name(stood.who()) + " changed the rota. For you:");
        add(parts, "Moved", shifts.moved(), move -> words(move.from(), times) + "\n→ " + when(move.to(), times));
        add(parts, "New", shifts.gained(), stretch -> words(stretch, times));
        add(parts, "No longer yours", shifts.lost(), stretch -> words(stretch, times));
        notices.tell(person, subject(shifts, times), String.join("\n\n", parts), "/me", stood.now());
    }

    private static String subject(ShiftsChange shifts, Times times) {
        int all = shifts.moved().size() + shifts.gained().size() + shifts.lost().size();
        if (all > 1) return all + " of your shifts changed";
        if (!shifts.gained().isEmpty())
            return "A new shift: " + words(shifts.gained().get(0), times);
        if (!shifts.lost().isEmpty())
            return "No longer yours: " + words(shifts.lost().get(0), times);
        return "Your shift moved: " + words(shifts.moved().get(0).to(), times);
    }

    private static <T> void add(List<String> parts, String title, List<T> things, Function<T, String> words) {
        if (things.isEmpty()) return;
        String more = things.size() > LINES ? "\nand " + (things.size() - LINES) + " more" : "";
        parts.add(title + ":\n" + things.stream().limit(LINES).map(words).collect(Collectors.joining("\n")) + more);
    }

    private static String words(Stretch stretch, Times times) {
        return when(stretch, times) + ", " + stretch.team() + "/" + stretch.schedule();
    }

    /** What reaches to where the comparison ends goes on beyond it. */
    private static String when(Stretch stretch, Times times) {
        Interval shift = stretch.interval();
        boolean goesOn = !shift.end().isBefore(times.now().plus(RotaDiff.HORIZON));
        return goesOn ? "from " + times.moment(shift.start()) + " on" : times.stretch(shift.start(), shift.end());
    }
}
