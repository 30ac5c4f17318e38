package eightbells.site.teams.person;

import eightbells.people.person.PersonBadge;
import eightbells.platform.form.FormErrors;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Asks before a person is erased.
 *
 * @param active whether they are in service, and so cannot be erased
 * @param places the schedules that name them still, and so keep them
 */
@CheckedTemplate(basePath = "site/teams/person")
record ErasurePage(Frame frame, PersonBadge face, boolean active, List<ScheduleMention> places, FormErrors errors)
        implements TemplateInstance {}
