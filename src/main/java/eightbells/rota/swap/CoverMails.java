package eightbells.rota.swap;

import eightbells.delivery.notice.Notices;
import eightbells.people.person.People;
import eightbells.rota.edit.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells those whom cover concerns: at once, or with everything else that an edit has to tell them. */
@ApplicationScoped
class CoverMails {
    private final Notices notices;
    private final People people;

    CoverMails(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /** For what changes nobody's shifts. */
    CoverMail atOnce(Instant now) {
        return new CoverMail(
                now, people, (to, note) -> notices.tell(to, note.subject(), note.text(), note.link(), now));
    }

    /** For what an edit does, or brings about. */
    CoverMail within(ChangeLog changes, Instant now) {
        return new CoverMail(now, people, (to, note) -> changes.tell(to.handle, note));
    }
}
