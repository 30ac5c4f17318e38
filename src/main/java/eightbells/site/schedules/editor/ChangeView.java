package eightbells.site.schedules.editor;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.edit.RotaChange.PersonChange;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.List;

/**
 * What an edit would do, person by person, ready to print.
 *
 * @param lines what changes in the rota itself
 * @param followed cover that moves or ends with the shifts
 * @param gaps where nobody will be on call, but somebody was to be
 */
public record ChangeView(List<PersonView> people, Spans gaps, List<String> lines, List<String> followed) {
    private static final int SHOWN = 3;
    private static final double MONTHS = 3;

    /** Some stretches, the first of them by name. */
    public record Spans(List<Span> first, int more) {
        static Spans of(List<Stretch> stretches) {
            List<Span> first = stretches.stream().limit(SHOWN).map(Span::of).toList();
            return new Spans(first, stretches.size() - first.size());
        }

        public int count() {
            return first.size() + more;
        }
    }

    public record Span(String schedule, Instant from, Instant until) {
        static Span of(Stretch stretch) {
            Interval interval = stretch.interval();
            return new Span(stretch.schedule(), interval.start(), interval.end());
        }
    }

    public record Moved(Span from, Span to) {}

    /** Hours and nights of a month, on all schedules together. */
    public record PersonView(
            PersonBadge face,
            Spans gained,
            Spans lost,
            List<Moved> moved,
            int moreMoved,
            long hoursBefore,
            long hoursAfter,
            long nightsBefore,
            long nightsAfter) {
        public boolean sameLoad() {
            return hoursBefore == hoursAfter && nightsBefore == nightsAfter;
        }
    }

    public boolean nothing() {
        return lines.isEmpty();
    }

    public static ChangeView of(RotaChange change) {
        return new ChangeView(
                change.people().stream()
                        .map(person -> person(person, change.after()))
                        .toList(),
                Spans.of(change.gaps()),
                change.changes(),
                change.followed());
    }

    private static PersonView person(PersonChange change, Rota rota) {
        List<Moved> moved = change.shifts().moved().stream()
                .limit(SHOWN)
                .map(move -> new Moved(Span.of(move.from()), Span.of(move.to())))
                .toList();
        return new PersonView(
                new PersonBadge(change.person(), rota.person(change.person()).name()),
                Spans.of(change.shifts().gained()),
                Spans.of(change.shifts().lost()),
                moved,
                change.shifts().moved().size() - moved.size(),
                aMonth(change.before().hours()),
                aMonth(change.after().hours()),
                aMonth(change.before().nights()),
                aMonth(change.after().nights()));
    }

    private static long aMonth(double ofTheHorizon) {
        return Math.round(ofTheHorizon / MONTHS);
    }
}
