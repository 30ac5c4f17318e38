package eightbells.roster;

import eightbells.web.Face;
import eightbells.web.FormErrors;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Makes a team or edits it.
 *
 * @param team the slug of the one that is edited; empty: it is new
 * @param slug what was typed for a new one
 * @param leaving members who are taken out and still stand in schedules of the team
 * @param others who can be added
 * @param path of the page of the one that is edited
 * @param conflict whether somebody else saved meanwhile
 */
@CheckedTemplate(basePath = "roster")
record TeamForm(
        Frame frame,
        String team,
        String slug,
        String name,
        List<Row> rows,
        List<Leaving> leaving,
        List<Face> others,
        String path,
        String base,
        boolean conflict,
        FormErrors errors)
        implements TemplateInstance {

    record Row(Face face, boolean lead) {}

    record Leaving(Face face, List<Place> places) {}
}
