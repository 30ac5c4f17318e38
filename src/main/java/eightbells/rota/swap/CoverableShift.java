package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.schedule.Rota;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may ask cover for: what is left of a shift that nobody covers yet, and of which they have
 * not asked.
 *
 * @param begins the start of what is left, which may be past; null: longer ago than a shift is followed. {@code left} is
 *     what of it lies ahead
 * @param handsOn the covering by which they have the shift; null: it is their own
 */
public record CoverableShift(
        Rota.ScheduleSnapshot watch, Interval shift, @Nullable Instant begins, Interval left, @Nullable Long handsOn) {
    /** How far ahead one may ask: farther than anybody plans, and near enough to be looked through. */
    static final Duration AHEAD = Duration.ofDays(3 * 366);

    /** A shift that began longer ago, or ends later after what is asked for, is cut. */
    private static final Duration FOLLOWED = Duration.ofDays(31);

    /** How a form names it: the same while the form is filled in. */
    public String key() {
        return watch.team() + "/" + watch.schedule() + "@" + (begins == null ? "running" : begins)
                + (handsOn == null ? "" : "@" + handsOn);
    }

    /** Whether no end of it is in sight: somebody who is always on call asks for a part. */
    public boolean endless() {
        return left.length().compareTo(FOLLOWED) >= 0;
    }

    /**
     * What {@code handle} may ask for within a window, by when it begins.
     *
     * @param covered what others cover of theirs, {@code taken} what they cover, {@code asked} what they ask for already
     */
    static List<CoverableShift> of(
            Rota rota,
            String handle,
            Interval window,
            Instant now,
            List<AgreedCover> covered,
            List<AgreedCover> taken,
            List<CoverRequest> asked) {
        List<CoverableShift> found = new ArrayList<>();
        Interval looked = new Interval(now.minus(FOLLOWED), window.end().plus(FOLLOWED));
        for (Rota.ScheduleSnapshot watch : rota.watches()) {
            for (Stretch own : new OwnShifts(rota).of(watch, handle, looked)) {
                List<Interval> out = new ArrayList<>();
                covered.stream()
                        .filter(c -> c.schedule.id == watch.id() && c.handsOn == null)
                        .forEach(c -> out.add(c.part()));
                asked.stream()
                        .filter(r -> r.schedule.id == watch.id() && r.handsOn == null)
                        .forEach(r -> out.add(r.part()));
                left(found, watch, own.interval(), own.interval().without(out), null, window, now);
            }
        }
        for (AgreedCover covering : taken) {
            List<Interval> out = new ArrayList<>();
            covered.stream().filter(c -> covering.is(c.handsOn)).forEach(c -> out.add(c.part()));
            asked.stream().filter(r -> covering.is(r.handsOn)).forEach(r -> out.add(r.part()));
            rota.watch(covering.schedule.team.slug, covering.schedule.slug)
                    .ifPresent(watch -> left(
                            found, watch, covering.part(), covering.part().without(out), covering.id, window, now));
        }
        found.sort(Comparator.comparing(askable -> askable.left.start()));
        return List.copyOf(found);
    }

    private static void left(
            List<CoverableShift> found,
            Rota.ScheduleSnapshot watch,
            Interval shift,
            List<Interval> pieces,
            @Nullable Long handsOn,
            Interval window,
            Instant now) {
        Instant edge = now.minus(FOLLOWED);
        for (Interval piece : pieces) {
            Instant begins = piece.start().equals(edge) ? null : piece.start();
            Interval.between(piece.start().isBefore(now) ? now : piece.start(), piece.end())
                    .filter(left -> left.overlaps(window))
                    .ifPresent(left -> found.add(new CoverableShift(watch, shift, begins, left, handsOn)));
        }
    }
}
