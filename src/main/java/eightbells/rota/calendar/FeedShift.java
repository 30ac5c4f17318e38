package eightbells.rota.calendar;

import eightbells.core.interval.Interval;
import eightbells.platform.secret.Secrets;
import eightbells.rota.edit.RotaChange.Stretch;
import java.time.ZoneId;

/**
 * A shift as a calendar shows it.
 *
 * @param zone the schedule's
 * @param url where the shift is shown
 */
record FeedShift(
        String team, String schedule, Interval interval, ZoneId zone, String summary, String description, String url) {

    Stretch stretch() {
        return new Stretch(team, schedule, interval);
    }

    /** Marks all that its event says beside when: the same mark, the same event. */
    String digest() {
        return Secrets.hash(String.join("\u0000", zone.getId(), summary, description, url));
    }
}
