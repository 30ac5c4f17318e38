package eightbells.site.teams;

import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frame;
import eightbells.site.teams.person.CurrentLocation;
import eightbells.site.teams.person.PageReach;
import eightbells.site.teams.person.ScheduleSummary;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A team: its people, and all that it keeps.
 *
 * @param mayEdit whether whoever looks leads it
 * @param gone people who left, and whom its schedules still put on call
 */
@CheckedTemplate(basePath = "site/teams")
record TeamPage(
        Frame frame,
        String slug,
        String name,
        boolean active,
        boolean mayEdit,
        List<Member> members,
        List<ScheduleSummary> watches,
        List<Gone> gone,
        List<String> policies,
        List<Book> playbooks,
        List<Source> sources)
        implements TemplateInstance {

    record Member(PersonBadge face, boolean lead, CurrentLocation at, PageReach reach) {}

    record Gone(PersonBadge face, List<ScheduleMention> places) {}

    record Book(String slug, String title) {}

    record Source(String slug, String kind) {}
}
