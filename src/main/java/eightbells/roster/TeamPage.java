package eightbells.roster;

import eightbells.web.Face;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A team: its people, and all that it keeps.
 *
 * @param mayEdit whether whoever looks leads it
 * @param gone people who left, and whom its schedules still put on call
 */
@CheckedTemplate(basePath = "roster")
record TeamPage(
        Frame frame,
        String slug,
        String name,
        boolean active,
        boolean mayEdit,
        List<Member> members,
        List<Watching> watches,
        List<Gone> gone,
        List<String> policies,
        List<Book> playbooks,
        List<Source> sources)
        implements TemplateInstance {

    record Member(Face face, boolean lead, Whereabouts at, Reach reach) {}

    record Gone(Face face, List<Place> places) {}

    record Book(String slug, String title) {}

    record Source(String slug, String kind) {}
}
