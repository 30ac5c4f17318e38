package eightbells.site.timeline;

import eightbells.core.interval.Interval;
import eightbells.site.timeline.Stretch.Holder;
import eightbells.site.timeline.Stretch.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two lanes of one schedule, one plan against the other: what differs is cut out of its stretches and marked with the
 * words that say how. What only one of both lanes tells of is not compared.
 *
 * @param after what will be, marked
 * @param before what would be otherwise, marked
 * @param differing the marked stretches of {@code after} that the window shows a part of
 */
public record LaneComparison(Lane after, Lane before, List<Stretch> differing) {

    /** @param window what is shown of them */
    public static LaneComparison of(Lane after, Lane before, Interval window) {
        List<Stretch> is = new ArrayList<>();
        List<Stretch> was = new ArrayList<>();
        for (Piece piece : pieces(after.stretches(), before.stretches())) {
            Difference difference = piece.difference();
            if (piece.after != null)
                add(is, piece.after, piece.interval, difference == null ? null : difference.comes());
            if (piece.before != null)
                add(was, piece.before, piece.interval, difference == null ? null : difference.goes());
        }
        List<Stretch> differing = is.stream()
                .filter(stretch -> stretch.mark() != null && stretch.interval().overlaps(window))
                .toList();
        return new LaneComparison(after.showing(is), before.showing(was), differing);
    }

    /** Within which neither lane changes; null: that lane does not tell of it. */
    private record Piece(Interval interval, @Nullable Stretch after, @Nullable Stretch before) {
        /** Null: there is none. */
        @Nullable
        Difference difference() {
            if (after == null || before == null) return null;
            Difference difference = new Difference(after.holders(), before.holders());
            return difference.gained().isEmpty() && difference.lost().isEmpty() ? null : difference;
        }
    }

    private record Difference(List<Holder> is, List<Holder> was) {
        Mark comes() {
            if (is.isEmpty() || was.isEmpty() || (!gained().isEmpty() && !lost().isEmpty())) {
                return new Mark(Mark.Kind.COMES, "instead of " + names(lost()));
            }
            return new Mark(Mark.Kind.COMES, part());
        }

        Mark goes() {
            if (is.isEmpty() || was.isEmpty() || (!gained().isEmpty() && !lost().isEmpty())) {
                return new Mark(Mark.Kind.GOES, names(gained()) + " instead");
            }
            return new Mark(Mark.Kind.GOES, part());
        }

        /** Of those who are on together, some stay. */
        private String part() {
            return lost().isEmpty() ? names(gained()) + " as well" : "without " + names(lost());
        }

        List<Holder> gained() {
            return without(is, was);
        }

        List<Holder> lost() {
            return without(was, is);
        }

        private static List<Holder> without(List<Holder> some, List<Holder> others) {
            List<String> handles =
                    others.stream().map(other -> other.face().handle()).toList();
            return some.stream()
                    .filter(one -> !handles.contains(one.face().handle()))
                    .toList();
        }

        private static String names(List<Holder> holders) {
            if (holders.isEmpty()) return "no one";
            return String.join(
                    " and ", holders.stream().map(one -> one.face().name()).toList());
        }
    }

    private static List<Piece> pieces(List<Stretch> after, List<Stretch> before) {
        TreeSet<Instant> bounds = new TreeSet<>();
        Stream.concat(after.stream(), before.stream()).forEach(stretch -> {
            bounds.add(stretch.interval().start());
            bounds.add(stretch.interval().end());
        });
        NavigableMap<Instant, Stretch> is = byStart(after);
        NavigableMap<Instant, Stretch> was = byStart(before);
        List<Piece> pieces = new ArrayList<>();
        Instant from = null;
        for (Instant until : bounds) {
            if (from != null) {
                Interval interval = new Interval(from, until);
                pieces.add(new Piece(interval, at(is, interval), at(was, interval)));
            }
            from = until;
        }
        return pieces;
    }

    private static NavigableMap<Instant, Stretch> byStart(List<Stretch> stretches) {
        NavigableMap<Instant, Stretch> byStart = new TreeMap<>();
        for (Stretch stretch : stretches) byStart.put(stretch.interval().start(), stretch);
        return byStart;
    }

    private static @Nullable Stretch at(NavigableMap<Instant, Stretch> byStart, Interval piece) {
        Map.Entry<Instant, Stretch> last = byStart.floorEntry(piece.start());
        return last != null && last.getValue().interval().encloses(piece) ? last.getValue() : null;
    }

    /** A stretch goes on through what the other lane alone divides, as long as the same is to be said of it. */
    private static void add(List<Stretch> pieces, Stretch whole, Interval interval, @Nullable Mark mark) {
        int last = pieces.size() - 1;
        Stretch piece = whole.part(interval, mark);
        if (last >= 0 && pieces.get(last).goesOnIn(piece)) {
            Interval joined = new Interval(pieces.get(last).interval().start(), interval.end());
            pieces.set(last, whole.part(joined, mark));
        } else {
            pieces.add(piece);
        }
    }
}
