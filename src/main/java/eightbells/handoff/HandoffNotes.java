package eightbells.handoff;

import eightbells.core.rota.Interval;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class HandoffNotes implements PanacheRepository<HandoffNote> {
    List<HandoffNote> about(long schedule, Interval shift) {
        return list("scheduleId = ?1 and about >= ?2 and about < ?3 order by id", schedule, shift.start(), shift.end());
    }

    @Transactional
    void leave(long schedule, Instant about, String who, String text, Instant now) {
        HandoffNote note = new HandoffNote();
        note.scheduleId = schedule;
        note.about = about;
        note.writtenAt = now;
        note.writtenBy = who;
        note.text = text;
        persist(note);
    }
}
