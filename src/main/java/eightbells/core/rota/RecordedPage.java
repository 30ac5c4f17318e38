package eightbells.core.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A stretch of the record: who was on call in it. Immutable and safe to share between threads. */
public final class RecordedPage {
    private final long from;
    private final long until;
    private final Cover[] covers;
    private final long[] starts;
    private final long[] ends;

    /**
     * @param from the first instant that the page knows; {@code until} the first that it no longer does
     * @param shifts ascending, apart, none a gap; what lies outside is cut off
     */
    public RecordedPage(Instant from, Instant until, List<Shift> shifts) {
        this.from = WallClock.seconds(from);
        this.until = WallClock.seconds(until);
        List<Shift> within = new ArrayList<>(shifts);
        within.removeIf(shift -> !shift.interval().end().isAfter(from)
                || !shift.interval().start().isBefore(until));
        covers = within.stream().map(Shift::cover).toArray(Cover[]::new);
        starts = within.stream()
                .mapToLong(shift ->
                        Math.max(this.from, WallClock.seconds(shift.interval().start())))
                .toArray();
        ends = within.stream()
                .mapToLong(shift ->
                        Math.min(this.until, WallClock.seconds(shift.interval().end())))
                .toArray();
    }

    /** Who was on call at {@code t}, which the page knows. */
    public Cover at(Instant t) {
        return at(t.getEpochSecond());
    }

    /** The first instant after {@code t} at which somebody else may have been on call; the page's end at most. */
    public Instant nextChange(Instant t) {
        long next = nextChange(t.getEpochSecond());
        return next == Long.MAX_VALUE ? Instant.MAX : Instant.ofEpochSecond(next);
    }

    /** Since when, at {@code t}, the same people have been on call; the page's beginning at the earliest. */
    long since(long t) {
        int i = WallClock.below(starts, t) - 1;
        if (i < 0) return from;
        return t < ends[i] ? starts[i] : ends[i];
    }

    /** How many shifts are on it. */
    public int size() {
        return covers.length;
    }

    public boolean knows(Instant t) {
        return knows(t.getEpochSecond());
    }

    boolean knows(long t) {
        return from <= t && t < until;
    }

    Cover at(long t) {
        int i = WallClock.below(starts, t) - 1;
        return i >= 0 && t < ends[i] ? covers[i] : Gap.GAP;
    }

    long nextChange(long t) {
        int i = WallClock.below(starts, t) - 1;
        if (i >= 0 && t < ends[i]) return ends[i];
        return i + 1 < starts.length ? starts[i + 1] : until;
    }
}
