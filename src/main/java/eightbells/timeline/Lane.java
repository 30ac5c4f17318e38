package eightbells.timeline;

import java.util.List;

/**
 * A row of the timeline.
 *
 * @param path of the schedule that the lane shows
 */
public record Lane(Kind kind, String title, String note, String path, List<Stretch> stretches) {
    public enum Kind {
        /** Who is on call in the end. */
        FINAL,
        OVERRIDES,
        ROTATION,
        /** Who carries a laptop in the end. */
        LAPTOP,
        /** Who is on call and cannot act, having no laptop. */
        PARTED
    }

    public Lane {
        stretches = List.copyOf(stretches);
    }

    /** Nobody in a rotation's own hours is no gap yet: a layer below may have somebody. */
    boolean showsGaps() {
        return kind == Kind.FINAL || kind == Kind.LAPTOP;
    }

    String gapWords() {
        return kind == Kind.LAPTOP ? "No laptop" : "No one on call";
    }

    public String style() {
        return "lane-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
