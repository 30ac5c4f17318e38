package eightbells.privacy;

import eightbells.roster.Place;
import eightbells.web.Face;
import eightbells.web.FormErrors;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks before a person is erased.
 *
 * @param active whether they are in service, and so cannot be erased
 * @param places the schedules that name them still, and so keep them
 */
@CheckedTemplate(basePath = "privacy")
record ErasurePage(Frame frame, Face face, boolean active, List<Place> places, FormErrors errors)
        implements TemplateInstance {}
