package eightbells.company.handoff;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class HandoffWatches implements PanacheRepository<HandoffWatch> {
    /** The row of a schedule, kept from others until the transaction ends; one that is not there begins at an instant. */
    HandoffWatch held(long schedule, Instant from) {
        return find("scheduleId", schedule)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseGet(() -> {
                    HandoffWatch watch = new HandoffWatch();
                    watch.scheduleId = schedule;
                    watch.toldUntil = from;
                    persist(watch);
                    return watch;
                });
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
