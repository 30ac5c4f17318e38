package eightbells.rota.swap;

import eightbells.delivery.notice.Notices;
import eightbells.people.person.People;
import eightbells.rota.edit.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells those whom cover concerns: at once, or with everything else that an edit has to tell them. */
@ApplicationScoped
class CoverNoticeContexts {
    private final Notices notices;
    private final People people;

    CoverNoticeContexts(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /** For what changes nobody's shifts. */
    CoverNoticeContext atOnce(Instant now) {
        return new CoverNoticeContext(
                now, people, (to, note) -> notices.tell(to, note.subject(), note.text(), note.link(), now));
    }

    /** For what an edit does, or brings about. */
    CoverNoticeContext within(ChangeLog changes, Instant now) {
        return new CoverNoticeContext(now, people, (to, note) -> changes.tell(to.handle, note));
    }
}
