package eightbells.site.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the timeline.
 *
 * @param path of the schedule that the lane shows
 * @param href where its name leads; null: nowhere
 * @param heading what stands above it, where a group of lanes begins; null: nothing
 */
public record Lane(
        Kind kind,
        String title,
        String note,
        String path,
        List<Stretch> stretches,
        @Nullable String href,
        @Nullable String heading) {
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

    public Lane(Kind kind, String title, String note, String path, List<Stretch> stretches) {
        this(kind, title, note, path, stretches, null, null);
    }

    /** The same of other stretches. */
    Lane showing(List<Stretch> others) {
        return new Lane(kind, title, note, path, others, href, heading);
    }

    /** The same, called otherwise. */
    public Lane titled(String another, String why) {
        return new Lane(kind, another, why, path, stretches, href, heading);
    }

    /** The same among lanes of other schedules. */
    public Lane leadingTo(String page, @Nullable String group) {
        return new Lane(kind, title, note, path, stretches, page, group);
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
