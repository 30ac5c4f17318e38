package eightbells.cover;

import eightbells.notice.Notices;
import eightbells.person.People;
import eightbells.rota.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells those whom cover concerns: at once, or with everything else that an edit has to tell them. */
@ApplicationScoped
class Posts {
    private final Notices notices;
    private final People people;

    Posts(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /** For what changes nobody's shifts. */
    Post atOnce(Instant now) {
        return new Post(now, people, (to, note) -> notices.tell(to, note.subject(), note.text(), note.link(), now));
    }

    /** For what an edit does, or brings about. */
    Post within(Changes changes, Instant now) {
        return new Post(now, people, (to, note) -> changes.tell(to.handle, note));
    }
}
