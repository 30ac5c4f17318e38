package eightbells.site.schedules.override;

import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An override as it stands, ready to print.
 *
 * @param what in words
 * @param when in the zone of the page
 * @param length in words
 * @param who made it
 * @param running it has begun and is not over
 * @param cover the page of the request whose effect it is; null: it was made by hand
 */
record OverrideLine(
        long id,
        PersonBadge face,
        String what,
        String when,
        String length,
        String who,
        Instant madeAt,
        Instant from,
        Instant until,
        boolean running,
        boolean over,
        @Nullable String cover) {
    static OverrideLine of(Rota rota, Rota.OverrideRecord made, Times times) {
        Instant start = made.override().interval().start();
        Instant end = made.override().interval().end();
        return new OverrideLine(
                made.id(),
                new PersonBadge(
                        made.override().person(), rota.name(made.override().person())),
                rota.words(made),
                times.when(made.override().interval()),
                times.span(start, end),
                rota.name(made.who()),
                made.at(),
                start,
                end,
                times.past(start) && !times.past(end),
                times.past(end),
                made.byHand() ? null : "/cover/of/" + made.covering());
    }
}
