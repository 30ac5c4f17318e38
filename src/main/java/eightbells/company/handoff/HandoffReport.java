package eightbells.company.handoff;

import eightbells.alerting.alert.AlertLine;
import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is handed over when one shift ends and the next begins.
 *
 * @param before the shift that ends at the handoff, and whose it was; none of them: nobody was on call
 * @param after the shift that begins there; none: nobody is
 * @param open the team's alerts that are open now
 * @param happened what came in during the shift before, the newest first
 * @param notes what was left for whoever comes next
 * @param laptop who carries the team's laptop; null: the team has no laptop duty
 */
public record HandoffReport(
        Stretch before,
        Stretch after,
        List<AlertLine> open,
        List<AlertLine> happened,
        List<Note> notes,
        @Nullable Laptop laptop) {

    public record Stretch(Interval interval, List<PersonBadge> people) {}

    public record Note(PersonBadge author, Instant at, String text) {}

    /**
     * @param schedule the duty by which it is handed over
     * @param carriers of that or any other of the team's laptops
     * @param ends when it goes on by itself; null: not in sight
     */
    public record Laptop(String schedule, List<PersonBadge> carriers, @Nullable Instant ends) {
        public boolean with(@Nullable PersonBadge face) {
            return face != null && carriers.contains(face);
        }
    }

    public Instant at() {
        return after.interval.start();
    }

    /** How much of what happened is over. */
    public long resolved() {
        return happened.stream().filter(AlertLine::resolved).count();
    }
}
