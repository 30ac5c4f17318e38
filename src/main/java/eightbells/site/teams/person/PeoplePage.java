package eightbells.site.teams.person;

import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;

/**
 * Everybody, to be searched.
 *
 * @param byEmail whether the search looks at email addresses too, which are not for everybody
 * @param q what was searched for
 * @param left whether it shows those who left
 * @param mayBring whether whoever looks may bring people over from Keycloak
 */
@CheckedTemplate(basePath = "site/teams/person")
record PeoplePage(
        Frame frame, boolean byEmail, String q, boolean left, boolean mayAdd, boolean mayBring, List<Line> people)
        implements TemplateInstance {
    /**
     * @param onCall the schedules on which they serve now
     * @param still of somebody who left: what still names them
     */
    record Line(
            PersonBadge face,
            ZoneId home,
            CurrentLocation at,
            List<Named> teams,
            List<Named> onCall,
            PageReach reach,
            List<ScheduleMention> still) {}

    record Named(String path, String name) {}
}
