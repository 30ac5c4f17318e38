package eightbells.site.routing;

import eightbells.core.routing.Matcher;
import eightbells.platform.form.Values;
import java.util.List;
import java.util.stream.Collectors;

/** Matchers in Alertmanager's notation, as they are pasted. */
final class MatcherText {
    private static final int LONGEST = 1_000;

    private MatcherText() {}

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
        return Matcher.parseAll(joined).stream().map(MatcherText::within).toList();
    }

    /** @throws IllegalArgumentException where it is too long to be kept */
    static Matcher within(Matcher matcher) {
        Values.within(LONGEST, matcher.toString());
        return matcher;
    }
}
