package eightbells.site.teams.person;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
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
@CheckedTemplate(basePath = "site/teams/person")
record NewPersonPage(
        Frame frame, PersonDraft draft, String team, List<Team> teams, boolean mails, boolean invite, FormErrors errors)
        implements TemplateInstance {
    record Team(String slug, String name) {}
}
