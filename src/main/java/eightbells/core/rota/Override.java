package eightbells.core.rota;

import eightbells.core.interval.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A decision that stands above the rotations for a while (T9).
 *
 * @param instead for {@link Kind#REPLACE}: in whose place; null: the person alone is on call
 */
public record Override(Kind kind, String person, @Nullable String instead, Interval interval) {
    public enum Kind {
        REPLACE,
        ADD,
        REMOVE
    }

    public Override {
        if (instead != null && kind != Kind.REPLACE) {
            throw new IllegalArgumentException("only a replacement is instead of somebody");
        }
        if (person.equals(instead)) {
            throw new IllegalArgumentException("nobody replaces themselves: " + person);
        }
    }
}
