package eightbells.site.timeline;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Override;
import eightbells.core.rota.Shift;
import eightbells.people.person.PersonBadge;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a lane.
 *
 * @param holders whose it is; none: nobody's
 * @param href where pressing it leads, told the zone; null: to the shift that it shows
 * @param mark how it differs from another plan; null: it does not, or nothing is compared
 */
public record Stretch(Interval interval, List<Holder> holders, @Nullable String href, @Nullable Mark mark) {
    /**
     * @param label what stands on the bar
     * @param source what put the person there
     * @param zone where they are then; null: that is not told
     */
    public record Holder(PersonBadge face, String label, String source, @Nullable ZoneId zone) {
        public Holder(PersonBadge face, String label, String source) {
            this(face, label, source, null);
        }
    }

    /** @param words what follows the name: {@code instead of Ana} */
    public record Mark(Kind kind, String words) {
        public enum Kind {
            /** It is to be. */
            COMES,
            /** It was to be, and will not. */
            GOES
        }

        String style() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }

    public Stretch {
        holders = List.copyOf(holders);
    }

    public Stretch(Interval interval, List<Holder> holders) {
        this(interval, holders, null, null);
    }

    /** The same, with a page of its own. */
    public Stretch leadingTo(String page) {
        return new Stretch(interval, holders, page, mark);
    }

    /** The same, with where its people are when it begins. */
    public Stretch on(BiFunction<String, Instant, ZoneId> clocks) {
        List<Holder> told = holders.stream()
                .map(h -> new Holder(
                        h.face(), h.label(), h.source(), clocks.apply(h.face().handle(), interval.start())))
                .toList();
        return new Stretch(interval, told, href, mark);
    }

    /** Some of it, and how that differs. */
    Stretch part(Interval some, @Nullable Mark how) {
        return new Stretch(some, holders, href, how);
    }

    /** Whether the next one says the same, without a break. */
    boolean goesOnIn(Stretch next) {
        return interval.end().equals(next.interval.start())
                && holders.equals(next.holders)
                && Objects.equals(href, next.href)
                && Objects.equals(mark, next.mark);
    }

    public List<String> sources() {
        return holders.stream().map(Holder::source).distinct().toList();
    }

    /** @param names the name of the person with a handle */
    public static Stretch of(Shift shift, UnaryOperator<String> names) {
        List<Holder> holders = shift.cover().assignments().stream()
                .map(a -> new Holder(
                        new PersonBadge(a.person(), names.apply(a.person())), names.apply(a.person()), a.source()))
                .toList();
        return new Stretch(shift.interval(), holders);
    }

    public static Stretch of(Override override, UnaryOperator<String> names) {
        PersonBadge face = new PersonBadge(override.person(), names.apply(override.person()));
        return new Stretch(override.interval(), List.of(holder(override, face, names)));
    }

    private static Holder holder(Override override, PersonBadge face, UnaryOperator<String> names) {
        String instead = override.instead();
        return switch (override.kind()) {
            case ADD -> new Holder(face, "+ " + face.name(), "override: added");
            case REMOVE -> new Holder(face, "− " + face.name(), "override: taken off");
            case REPLACE ->
                instead == null
                        ? new Holder(face, face.name(), "override: alone on call")
                        : new Holder(
                                face,
                                face.name() + " for " + new PersonBadge(instead, names.apply(instead)).firstName(),
                                "override: in place of " + names.apply(instead));
        };
    }
}
