package eightbells.site.teams.person;

/** How long a rule waits, as people type it: whole minutes, or seconds with an {@code s}. */
final class DelayText {
    private static final long MOST = 7 * 24 * 3600;

    private DelayText() {}

    /** @throws IllegalArgumentException where it is neither, or longer than a week */
    static long seconds(String text) {
        String plain = text.replace(" ", "");
        long seconds = -1;
        if (plain.matches("\\d{1,5}(min)?")) seconds = 60L * Long.parseLong(plain.replace("min", ""));
        if (plain.matches("\\d{1,6}s")) seconds = Long.parseLong(plain.replace("s", ""));
        if (seconds >= 0 && seconds <= MOST) return seconds;
        throw new IllegalArgumentException("is to be a number of minutes such as 0 or 10, a week at most");
    }

    static String input(long seconds) {
        return seconds % 60 == 0 ? String.valueOf(seconds / 60) : seconds + " s";
    }

    static String words(long seconds) {
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
