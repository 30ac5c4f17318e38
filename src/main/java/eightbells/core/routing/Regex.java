package eightbells.core.routing;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that has to match all of a text, and that gives up in time. Alertmanager's engine is linear;
 * Java's can take ages over a text chosen to that end. Here every look at a character counts, and where too many
 * were needed the question stays undecided: the text then neither matches nor differs.
 */
final class Regex {
    /** Characters in an expression: enough for a list of a hundred services. */
    static final int LENGTH = 4_096;

    /** Looks at characters for one answer: a few milliseconds. */
    private static final int LOOKS = 200_000;

    /** Repetitions of nothing look at no character, so their counts are bounded too, multiplied with each other. */
    private static final long REPETITIONS = 100_000_000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");
    private static final Pattern POSIX_CLASS = Pattern.compile("\\[:\\^?[a-z]+:]");

    private final Pattern pattern;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException saying why it cannot be used */
    static Regex of(String text) {
        if (text.length() > LENGTH) throw unusable("it is longer than " + LENGTH + " characters");
        if (POSIX_CLASS.matcher(text).find())
            throw unusable("write \\p{Alpha}, \\s, … instead of [:alpha:], [:space:], …");
        refuseEndlessRepetition(text);
        try {
            return new Regex(Pattern.compile(text, Pattern.UNIX_LINES));
        } catch (PatternSyntaxException e) {
            throw unusable(e.getDescription() + (e.getIndex() < 0 ? "" : " near its character " + (e.getIndex() + 1)));
        }
    }

    boolean matches(String text) {
        return is(true, text);
    }

    boolean differs(String text) {
        return is(false, text);
    }

    private boolean is(boolean match, String text) {
        try {
            return pattern.matcher(new Watched(text)).matches() == match;
        } catch (Undecided | StackOverflowError e) {
            return false;
        }
    }

    private static void refuseEndlessRepetition(String text) {
        long product = 1;
        for (MatchResult count : COUNT.matcher(text).results().toList()) {
            String most = count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
            product *= most.length() > 4 ? REPETITIONS + 1 : Math.max(1, Long.parseLong(most));
            if (product > REPETITIONS) throw unusable("it repeats too often: " + count.group());
        }
    }

    private static IllegalArgumentException unusable(String why) {
        return new IllegalArgumentException("not a usable regular expression: " + why);
    }

    private static final class Watched implements CharSequence {
        private final String text;
        private int left = LOOKS;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) throw new Undecided();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class Undecided extends RuntimeException {
        Undecided() {
            super(null, null, false, false);
        }
    }
}
