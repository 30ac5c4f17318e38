package eightbells.site.routing;

import eightbells.people.person.PersonBadge;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a policy goes after while nobody answers, and when: ready to print.
 *
 * @param ends when the first pass is over
 * @param after how long that is, from the first step; null: at once, because no step reaches anybody
 * @param again how often it starts again, in words; null: it does not, or nobody would be reached by it
 * @param leads whom the alert falls to in the end
 * @param team whose leads they are, by name; null: the team has none, and they are the administrators
 */
record EscalationPreview(
        List<Stage> steps,
        Instant ends,
        @Nullable String after,
        @Nullable String again,
        List<PersonBadge> leads,
        @Nullable String team) {
    EscalationPreview {
        steps = List.copyOf(steps);
        leads = List.copyOf(leads);
    }

    /** Whether no step reaches anybody. */
    public boolean hollow() {
        return after == null;
    }

    /**
     * A step.
     *
     * @param after since the first step, in words; null: at once
     * @param targets whom it names, in words
     * @param people whom it reaches then; none: a gap, and the next is taken at once
     */
    record Stage(Instant at, @Nullable String after, List<String> targets, List<Paged> people) {
        Stage {
            targets = List.copyOf(targets);
            people = List.copyOf(people);
        }

        /** Whether somebody whom it reaches can act. */
        public boolean laptop() {
            return people.stream().anyMatch(paged -> paged.laptop && !paged.away);
        }
    }

    /**
     * Somebody who is paged at a step, and how it is with them then.
     *
     * @param clock what their clock shows: {@code 03:12 in Auckland}
     * @param away whether they are absent, and were named all the same
     * @param laptop whether they can act
     */
    record Paged(PersonBadge face, String clock, boolean awake, boolean away, boolean laptop) {}
}
