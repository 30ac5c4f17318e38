package eightbells.roster;

import eightbells.web.Face;
import eightbells.web.Frame;
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
@CheckedTemplate(basePath = "roster")
record PeoplePage(
        Frame frame, boolean byEmail, String q, boolean left, boolean mayAdd, boolean mayBring, List<Line> people)
        implements TemplateInstance {
    /**
     * @param onCall the schedules on which they serve now
     * @param still of somebody who left: what still names them
     */
    record Line(
            Face face,
            ZoneId home,
            Whereabouts at,
            List<Named> teams,
            List<Named> onCall,
            Reach reach,
            List<Place> still) {}

    record Named(String path, String name) {}
}
