package eightbells.core.routing;

import java.util.List;

/** Leads the alerts that all its matchers match to one destination. No matchers: every alert. */
public record Route(List<Matcher> match, Destination destination) {
    public Route {
        match = List.copyOf(match);
    }

    public boolean matches(Labels labels) {
        return match.stream().allMatch(matcher -> matcher.matches(labels));
    }

    public boolean catchesAll() {
        return match.isEmpty();
    }
}
