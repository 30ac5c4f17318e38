package eightbells.site.routing;

import eightbells.core.routing.Matcher;

/**
 * A matcher to read.
 *
 * @param label the label's name
 * @param says {@code is rabbitmq}, {@code does not match db-.*}
 * @param notation Alertmanager's
 */
record Condition(String label, String says, String notation) {
    static Condition of(Matcher matcher) {
        return new Condition(matcher.name(), says(matcher), matcher.toString());
    }

    /** What follows the label's name; the empty value is the label that is missing. */
    private static String says(Matcher matcher) {
        boolean missing = matcher.value().isEmpty();
        return switch (matcher.operator()) {
            case EQUAL -> missing ? "is missing" : "is " + matcher.value();
            case NOT_EQUAL -> missing ? "is there" : "is not " + matcher.value();
            case LIKE -> "matches " + matcher.value();
            case NOT_LIKE -> "does not match " + matcher.value();
        };
    }
}
