package eightbells.site.teams.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an urgent page reaches somebody.
 *
 * @param ways {@code email at once}, {@code webhook after 10 min}, in that order; none: no way at all
 * @param warning what would surprise whoever relies on it; null: nothing
 */
public record PageReach(List<String> ways, @Nullable String warning) {
    public boolean none() {
        return ways.isEmpty();
    }
}
