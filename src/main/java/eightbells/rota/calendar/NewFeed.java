package eightbells.rota.calendar;

import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed as somebody wants it.
 *
 * @param name what calendars call it; null: what it shows
 * @param duties of a single schedule, which has but one, they say nothing
 * @param busy whether its events make people busy
 * @param alarm how long before a shift calendars are to ring, in whole minutes, a week at most; null: not at all
 * @param end when its address stops to open anything; null: it has no end
 */
public record NewFeed(
        FeedSubject of,
        @Nullable String name,
        FeedDuties duties,
        boolean busy,
        @Nullable Duration alarm,
        @Nullable Instant end) {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int NAME = InputLimits.NAME;
    /** In years. */
    public static final int LONGEST_LIFE = 10;

    public NewFeed {
        if (name != null) name(name);
    }

    public static String name(String text) {
        return Values.within(NAME, text.strip());
    }

    /** Its name or, where it was given none, one made of what it shows: {@code Ines Adler: on call}. */
    String calledAfter(String shown) {
        if (name != null) return name;
        String made = shown + (of.schedule() != null ? "" : duties == FeedDuties.LAPTOP ? ": laptop" : ": on call");
        return made.length() <= NAME ? made : made.substring(0, NAME - 1) + "…";
    }

    public static Duration alarm(String text) {
        Duration alarm = Values.duration(text, LONGEST);
        if (alarm.toSecondsPart() == 0) return alarm;
        throw new IllegalArgumentException("is to be in whole minutes");
    }
}
