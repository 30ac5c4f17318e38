package eightbells.site.teams;

import eightbells.people.person.PersonBadge;
import eightbells.platform.form.FormErrors;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frame;
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
@CheckedTemplate(basePath = "site/teams")
record TeamFormPage(
        Frame frame,
        String team,
        String slug,
        String name,
        List<Row> rows,
        List<Leaving> leaving,
        List<PersonBadge> others,
        String path,
        String base,
        boolean conflict,
        FormErrors errors)
        implements TemplateInstance {

    record Row(PersonBadge face, boolean lead) {}

    record Leaving(PersonBadge face, List<ScheduleMention> places) {}
}
