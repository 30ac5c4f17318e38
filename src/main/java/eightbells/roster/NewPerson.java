package eightbells.roster;

import eightbells.web.FormErrors;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Adds a person.
 *
 * @param team the slug of the team that they join; empty: none
 * @param teams those that whoever looks leads
 * @param mails whether an invitation can be mailed
 * @param invite whether one is to be
 */
@CheckedTemplate(basePath = "roster")
record NewPerson(
        Frame frame, PersonDraft draft, String team, List<Team> teams, boolean mails, boolean invite, FormErrors errors)
        implements TemplateInstance {
    record Team(String slug, String name) {}
}
