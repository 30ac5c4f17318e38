package eightbells.site.routing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Waits as people type them: {@code 10} is ten minutes; {@code 90 s}, {@code 2 h} and {@code 1 d} say their unit. */
final class DurationText {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,3})?)\\s*(s|min|m|h|d|)");
    private static final Map<String, Integer> SECONDS =
            Map.of("s", 1, "min", 60, "m", 60, "", 60, "h", 3_600, "d", 86_400);

    private DurationText() {}

    /** @throws IllegalArgumentException where it is none, or no whole number of seconds */
    static Duration read(String text) {
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches()) throw unread(text);
        BigDecimal number = new BigDecimal(typed.group(1).replace(',', '.'));
        try {
            BigDecimal seconds =
                    number.multiply(BigDecimal.valueOf(Objects.requireNonNull(SECONDS.get(typed.group(2)))));
            return Duration.ofSeconds(seconds.longValueExact());
        } catch (ArithmeticException e) {
            throw unread(text);
        }
    }

    /** As {@link #read} takes it. */
    static String text(Duration wait) {
        return wait.toSecondsPart() == 0 ? String.valueOf(wait.toMinutes()) : wait.toSeconds() + " s";
    }

    /** {@code 10 min}, {@code 1 h 30 min}, {@code 45 s}: nothing is cut off. */
    static String words(Duration wait) {
        StringBuilder words = new StringBuilder();
        append(words, wait.toDays(), " d");
        append(words, wait.toHoursPart(), " h");
        append(words, wait.toMinutesPart(), " min");
        append(words, wait.toSecondsPart(), " s");
        return words.isEmpty() ? "0 min" : words.toString();
    }

    private static void append(StringBuilder words, long number, String unit) {
        if (number == 0) return;
        if (!words.isEmpty()) words.append(' ');
        words.append(number).append(unit);
    }

    private static IllegalArgumentException unread(String text) {
        return new IllegalArgumentException("is to be minutes, like 10, or 90 s, 2 h or 1 d; not " + text);
    }
}
