package eightbells.routing;

import eightbells.core.routing.Matcher;
import eightbells.web.Values;
import java.util.List;
import java.util.stream.Collectors;

/** Matchers in Alertmanager's notation, as they are pasted. */
final class Notation {
    private static final int LONGEST = 1_000;

    private Notation() {}

    /**
     * In braces or not, separated by commas or lines; a line may be one of a YAML list.
     *
     * @throws IllegalArgumentException saying what is wrong and where
     */
    static List<Matcher> read(String text) {
        String joined = text.lines()
                .map(line -> line.strip()
                        .replaceFirst("^-\\s+'?", "")
                        .replaceFirst("'$", "")
                        .replaceFirst(",$", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
        return Matcher.parseAll(joined).stream().map(Notation::within).toList();
    }

    /** @throws IllegalArgumentException where it is too long to be kept */
    static Matcher within(Matcher matcher) {
        Values.within(LONGEST, matcher.toString());
        return matcher;
    }
}
