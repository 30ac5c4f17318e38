package eightbells.site.teams.person;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Absence.Kind;
import eightbells.core.rota.Person;
import eightbells.core.rota.Stay;
import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an absence or a stay does to shifts, however far ahead, ready to print.
 *
 * @param moves what changes hands
 * @param kept what stays theirs although they are away: an override says so
 * @param unable when they are on call without a laptop
 * @param local how shifts fall for them where they stay
 * @param notes how the times were read, and what overlaps
 * @param over whether all of it is past
 */
public record AbsenceImpact(
        List<ReassignedStretch> moves,
        List<PersonalShift> kept,
        List<PersonalShift> unable,
        List<LocalHours> local,
        List<String> notes,
        boolean over) {
    public static final Duration HORIZON = Duration.ofDays(90);

    /** A shift that a stay touches is looked at whole where it lasts no longer than this. */
    private static final Duration AROUND = Duration.ofDays(31);

    private static final Duration LONGEST = Duration.ofDays(3653);
    private static final int AT_ONCE = 8;

    public boolean quiet() {
        return moves.isEmpty() && kept.isEmpty() && unable.isEmpty() && local.isEmpty();
    }

    /** The moves that are told at once; the others are folded away. */
    public List<ReassignedStretch> firstMoves() {
        return moves.subList(0, Math.min(moves.size(), AT_ONCE));
    }

    public List<ReassignedStretch> moreMoves() {
        return moves.subList(Math.min(moves.size(), AT_ONCE), moves.size());
    }

    /** Whether a shift of theirs is touched, for which somebody else might be asked. */
    public boolean askable(String handle) {
        return !over
                && (!local.isEmpty()
                        || !kept.isEmpty()
                        || !unable.isEmpty()
                        || moves.stream().flatMap(move -> move.from().stream()).anyMatch(face -> face.handle()
                                .equals(handle)));
    }

    /** How many stretches nobody is on call. */
    public long gaps() {
        return moves.stream().filter(ReassignedStretch::gap).count();
    }

    AbsenceImpact noting(List<String> more) {
        List<String> all = new ArrayList<>(more);
        all.addAll(notes);
        return new AbsenceImpact(moves, kept, unable, local, List.copyOf(all), over);
    }

    /** @param rota with the absence in it, or without it: {@code moves} tells the difference */
    static AbsenceImpact of(
            eightbells.core.rota.Absence absence,
            Rota rota,
            String handle,
            List<ReassignedStretch> moves,
            Instant now) {
        Interval span = TimeOffIntervals.of(absence).flatMap(s -> ahead(s, now)).orElse(null);
        if (span == null)
            return new AbsenceImpact(moves, List.of(), List.of(), List.of(), List.of(), past(absence, now));
        List<PersonalShift> theirs = left(PersonalShift.of(rota, handle, span), moves, handle);
        boolean away = absence.kind() == Kind.AWAY;
        List<PersonalShift> unable =
                theirs.stream().filter(s -> !s.laptopDuty()).toList();
        return new AbsenceImpact(
                moves, away ? theirs : List.of(), away ? List.of() : unable, List.of(), List.of(), false);
    }

    /**
     * @param before where they would be otherwise
     * @param after where they will be
     */
    static AbsenceImpact of(
            Stay stay, Rota rota, Person before, Person after, List<ReassignedStretch> moves, Instant now) {
        Interval span = TimeOffIntervals.of(stay).flatMap(s -> ahead(s, now)).orElse(null);
        if (span == null) return new AbsenceImpact(moves, List.of(), List.of(), List.of(), List.of(), true);
        Interval around = ahead(
                        new Interval(span.start().minus(AROUND), span.end().plus(AROUND)), now)
                .orElseThrow();
        List<PersonalShift> theirs = PersonalShift.of(rota, before.handle(), around).stream()
                .filter(stint -> stint.interval().overlaps(span))
                .toList();
        List<LocalHours> local = LocalHours.of(left(theirs, moves, before.handle()), before, after);
        return new AbsenceImpact(moves, List.of(), List.of(), local, List.of(), false);
    }

    private static Optional<Interval> ahead(Interval span, Instant now) {
        Instant start = span.start().isBefore(now) ? now : span.start();
        Instant most = start.plus(LONGEST);
        return Interval.between(start, span.end().isBefore(most) ? span.end() : most);
    }

    private static boolean past(eightbells.core.rota.Absence absence, Instant now) {
        return !absence.until().atZone(absence.zone()).toInstant().isAfter(now);
    }

    /** The stretches that stay theirs. */
    private static List<PersonalShift> left(List<PersonalShift> stints, List<ReassignedStretch> moves, String handle) {
        List<PersonalShift> left = new ArrayList<>();
        for (PersonalShift stint : stints) {
            List<Interval> lost = moves.stream()
                    .filter(move -> move.path().equals(stint.path()))
                    .filter(move ->
                            move.from().stream().anyMatch(face -> face.handle().equals(handle)))
                    .map(ReassignedStretch::interval)
                    .toList();
            stint.interval().without(lost).forEach(piece -> left.add(stint.during(piece)));
        }
        return List.copyOf(left);
    }
}
