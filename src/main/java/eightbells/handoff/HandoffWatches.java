package eightbells.handoff;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class HandoffWatches implements PanacheRepository<HandoffWatch> {
    /** Begins to watch a schedule, unless that is done already. */
    void watch(long schedule, Instant from) {
        if (findByIdOptional(schedule).isPresent()) return;
        HandoffWatch watch = new HandoffWatch();
        watch.scheduleId = schedule;
        watch.toldUntil = from;
        persist(watch);
    }

    /** The schedules in service that nobody watches yet. */
    List<Long> unwatched() {
        return getEntityManager()
                .createQuery(
                        "select s.id from Schedule s where s.active and s.team.active"
                                + " and not exists (select 1 from HandoffWatch w where w.scheduleId = s.id)",
                        Long.class)
                .getResultList();
    }
}
