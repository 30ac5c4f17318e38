package eightbells.core.routing;

import java.util.List;
import java.util.function.Predicate;

/**
 * One condition on a label, in Alertmanager's notation: {@code severity="critical"}, {@code service=~"rabbit.*"}.
 * A label that is missing is the empty one; a regular expression has to match the whole value.
 */
public final class Matcher {
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LIKE("=~"),
        NOT_LIKE("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        @Override
        public String toString() {
            return sign;
        }
    }

    private final String name;
    private final Operator operator;
    private final String value;
    private final Predicate<String> accepts;

    /** @throws IllegalArgumentException where the name is empty, or the value is no regular expression but has to be */
    public Matcher(String name, Operator operator, String value) {
        if (name.isEmpty()) throw new IllegalArgumentException("a matcher names a label");
        this.name = name;
        this.operator = operator;
        this.value = value;
        this.accepts = accepting(operator, value);
    }

    /**
     * Reads one matcher, in braces or not.
     *
     * @throws IllegalArgumentException saying what is wrong and where
     */
    public static Matcher parse(String text) {
        List<Matcher> all = parseAll(text);
        if (all.size() != 1) {
            throw new IllegalArgumentException("expected one matcher, found " + all.size() + ": " + text);
        }
        return all.get(0);
    }

    /**
     * Reads any number of matchers with commas between them, in braces or not.
     *
     * @throws IllegalArgumentException saying what is wrong and where
     */
    public static List<Matcher> parseAll(String text) {
        return new MatcherReader(text).all();
    }

    /** The label that it looks at. */
    public String name() {
        return name;
    }

    public Operator operator() {
        return operator;
    }

    public String value() {
        return value;
    }

    public boolean matches(Labels labels) {
        return accepts.test(labels.get(name));
    }

    private static Predicate<String> accepting(Operator operator, String value) {
        return switch (operator) {
            case EQUAL -> value::equals;
            case NOT_EQUAL -> actual -> !value.equals(actual);
            case LIKE -> Regex.of(value)::matches;
            case NOT_LIKE -> Regex.of(value)::differs;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matcher && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The canonical notation, which {@link #parse} reads as an equal matcher. */
    @Override
    public String toString() {
        return (Labels.plain(name) ? name : quoted(name)) + operator + quoted(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
