package eightbells.company.handoff;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is to be told about one schedule, and when: its handoffs, and reminders before them. */
final class HandoffTimes {
    /** How far ahead is looked. Where nothing comes by then, one looks again. */
    static final Duration AHEAD = Duration.ofDays(35);

    private final Plan plan;
    private final Map<String, List<ShiftReminder>> reminders;

    /** @param reminders by handle */
    HandoffTimes(Plan plan, Map<String, List<ShiftReminder>> reminders) {
        this.plan = plan;
        this.reminders = reminders;
    }

    /**
     * That somebody comes on call.
     *
     * @param arriving who was not on call the moment before
     * @param leaving who was, and is no more
     */
    record Handoff(Instant at, List<String> arriving, List<String> leaving) {}

    /** That somebody is to be reminded at {@code at} of a shift that begins at {@code starts}. */
    record Due(Instant at, String person, ShiftReminder reminder, Instant starts) {}

    /** The handoffs after {@code after}, up to {@code upTo} and with it. */
    List<Handoff> handoffs(Instant after, Instant upTo) {
        if (!after.isBefore(upTo)) return List.of();
        List<Shift> shifts = plan.shifts(new Interval(after, upTo.plusSeconds(1)));
        List<Handoff> handoffs = new ArrayList<>();
        for (int i = 1; i < shifts.size(); i++) {
            List<String> was = shifts.get(i - 1).cover().people();
            List<String> is = shifts.get(i).cover().people();
            List<String> arriving = without(is, was);
            Instant at = shifts.get(i).interval().start();
            if (!arriving.isEmpty()) handoffs.add(new Handoff(at, arriving, without(was, is)));
        }
        return handoffs;
    }

    /** The reminders due after {@code after}, up to {@code upTo} and with it, the earliest first. */
    List<Due> reminders(Instant after, Instant upTo) {
        return leads().flatMap(lead ->
                        handoffs(after.plus(lead), upTo.plus(lead)).stream().flatMap(handoff -> dues(handoff, lead)))
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    /** The first moment after {@code now} at which something is to be told, or to be looked for again. */
    Instant next(Instant now) {
        Instant end = now.plus(AHEAD);
        return Stream.concat(
                        handoffs(now, end).stream().map(Handoff::at),
                        reminders(now, end).stream().map(Due::at))
                .min(Comparator.naturalOrder())
                .orElse(end);
    }

    private Stream<Duration> leads() {
        return reminders.values().stream()
                .flatMap(List::stream)
                .map(ShiftReminder::before)
                .distinct();
    }

    private Stream<Due> dues(Handoff handoff, Duration lead) {
        return handoff.arriving().stream().flatMap(person -> reminders.getOrDefault(person, List.of()).stream()
                .filter(reminder -> reminder.before().equals(lead))
                .map(reminder -> new Due(handoff.at().minus(lead), person, reminder, handoff.at())));
    }

    private static List<String> without(List<String> people, List<String> others) {
        return people.stream().filter(person -> !others.contains(person)).toList();
    }
}
