package eightbells.site.schedules;

import eightbells.platform.time.Zones;
import jakarta.ws.rs.core.NewCookie;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Whose clock somebody reads schedules by, kept by their browser: each schedule's own, their own, or a place's. */
record ClockChoice(String choice) {
    static final String COOKIE = "times-in";

    private static final String SCHEDULE = "schedule";
    private static final String MINE = "mine";
    private static final int A_YEAR = 365 * 86_400;

    static ClockChoice chosen(ZoneId zone, ZoneId schedule, ZoneId mine) {
        if (zone.equals(schedule)) return new ClockChoice(SCHEDULE);
        return new ClockChoice(zone.equals(mine) ? MINE : zone.getId());
    }

    /** @param cookie what the browser kept; anything else is as if there were nothing */
    static ZoneId read(@Nullable String cookie, ZoneId schedule, ZoneId mine) {
        if (MINE.equals(cookie)) return mine;
        return Zones.find(cookie).orElse(schedule);
    }

    NewCookie cookie() {
        return new NewCookie.Builder(COOKIE)
                .value(choice)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
