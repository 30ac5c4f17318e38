package eightbells.roster;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own page: their watch, their shifts, their time off, and how they are reached.
 *
 * @param here where they are now, where that is not their home; null: at home
 * @param zoned the zone as it goes on in links; empty: home, which needs no word
 * @param cover how many requests for cover, and offers, wait for their answer
 * @param list their shifts as a list; null: the month is shown
 * @param month their shifts as a month; null: the list is shown
 * @param months what they bear in this month and the next ones
 */
@CheckedTemplate(basePath = "roster")
record MyPage(
        Frame frame,
        Who who,
        ZoneId home,
        @Nullable ZoneId here,
        String zoned,
        OnWatch watch,
        long cover,
        @Nullable MyShifts list,
        @Nullable MyMonth month,
        List<Bearing> months,
        Whereabouts at,
        TimeOff off,
        Ways ways,
        Reach reach)
        implements TemplateInstance {}
