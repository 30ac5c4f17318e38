package eightbells.rota.calendar;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The months that a feed shows, in UTC. They are the same throughout a month, so that nothing in a feed changes only
 * because a day has passed.
 *
 * @param month the month in which it is asked for
 */
record FeedWindow(YearMonth month) {
    private static final int BACK = 2;
    private static final int AHEAD = 13;

    static FeedWindow at(Instant now) {
        return new FeedWindow(YearMonth.from(now.atOffset(ZoneOffset.UTC)));
    }

    /** From the first day of the month two months back to the first day of the month thirteen months ahead. */
    Interval interval() {
        return new Interval(first(month.minusMonths(BACK)), first(month.plusMonths(AHEAD)));
    }

    /** While what was made for this window stands. */
    Interval stands() {
        return new Interval(first(month), first(month.plusMonths(1)));
    }

    private static Instant first(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
