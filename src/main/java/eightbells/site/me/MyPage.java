package eightbells.site.me;

import eightbells.site.frame.Frame;
import eightbells.site.teams.person.ContactMethods;
import eightbells.site.teams.person.CurrentDuty;
import eightbells.site.teams.person.CurrentLocation;
import eightbells.site.teams.person.MonthlyLoad;
import eightbells.site.teams.person.PageReach;
import eightbells.site.teams.person.PageSubject;
import eightbells.site.teams.person.TimeOff;
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
@CheckedTemplate(basePath = "site/me")
record MyPage(
        Frame frame,
        PageSubject who,
        ZoneId home,
        @Nullable ZoneId here,
        String zoned,
        CurrentDuty watch,
        long cover,
        @Nullable MyShifts list,
        @Nullable MyMonth month,
        List<MonthlyLoad> months,
        CurrentLocation at,
        TimeOff off,
        ContactMethods ways,
        PageReach reach)
        implements TemplateInstance {}
