package eightbells.company.handoff;

import eightbells.core.interval.Interval;
import eightbells.people.authority.AuditEvents;
import eightbells.rota.schedule.Rota;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
public class HandoffNotes implements PanacheRepository<HandoffNote> {
    private final AuditEvents audit;

    HandoffNotes(AuditEvents audit) {
        this.audit = audit;
    }

    List<HandoffNote> about(long schedule, Interval shift) {
        return list("scheduleId = ?1 and about >= ?2 and about < ?3 order by id", schedule, shift.start(), shift.end());
    }

    @Transactional
    public void leave(Rota.ScheduleSnapshot watch, Instant about, String who, String text, Instant now) {
        HandoffNote note = new HandoffNote();
        note.scheduleId = watch.id();
        note.about = about;
        note.writtenAt = now;
        note.writtenBy = who;
        note.text = text;
        persist(note);
        audit.record("left a handoff note on", "schedule " + watch.team() + "/" + watch.schedule(), now);
    }
}
