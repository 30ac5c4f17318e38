package eightbells.rota.swap;

import eightbells.platform.error.NotFound;
import eightbells.rota.swap.CoverRequest.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
public class CoverRequests implements PanacheRepository<CoverRequest> {
    private static final List<Status> TIED = List.of(Status.OPEN, Status.COVERED);

    /** Nobody else may decide about it until the transaction ends. */
    CoverRequest locked(long id) {
        return there(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    CoverRequest standing(long id) {
        return there(id, findById(id));
    }

    private static CoverRequest there(long id, CoverRequest request) {
        if (request == null) throw new NotFound("request for cover " + id);
        return request;
    }

    /** As it is by now, whatever was read of it before; nobody else may decide about it until the transaction ends. */
    CoverRequest renewed(CoverRequest read) {
        flush();
        getEntityManager().refresh(read, LockModeType.PESSIMISTIC_WRITE);
        return read;
    }

    /**
     * Those that are tied to shifts ahead of these schedules, locked, in the order in which they were asked. It is asked
     * for before anything else that reads requests: what was read already stays as it was.
     */
    List<CoverRequest> tied(Collection<Long> schedules, Instant now) {
        return find("status in ?1 and ends > ?2 and schedule.id in ?3 order by id", TIED, now, schedules)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public List<CoverRequest> open() {
        return list("status = ?1 order by starts, id", Status.OPEN);
    }

    List<CoverRequest> openOn(long schedule) {
        return list("status = ?1 and schedule.id = ?2 order by starts, id", Status.OPEN, schedule);
    }

    List<CoverRequest> openOf(String handle) {
        return list("status = ?1 and person.handle = ?2 order by starts, id", Status.OPEN, handle);
    }

    /** Those for shifts that somebody has by these coverings, locked. */
    List<CoverRequest> handingOn(Collection<AgreedCover> coverings) {
        if (coverings.isEmpty()) return List.of();
        return list("status in ?1 and handsOn in ?2 order by id", TIED, coverings).stream()
                .map(this::renewed)
                .filter(request -> TIED.contains(request.status))
                .toList();
    }

    /** How many open ones somebody was asked by name, or as one of the team, and has neither answered nor offered to. */
    long unansweredBy(String handle, Instant now) {
        return count(
                "select count(r) from CoverRequest r join r.asked a where r.status = ?1 and r.ends > ?2"
                        + " and a.person.handle = ?3 and a.declinedAt is null and not exists"
                        + " (from CoverOffer o where o.request = r and o.person.handle = ?3 and o.status = ?4)",
                Status.OPEN,
                now,
                handle,
                CoverOffer.Status.OFFERED);
    }

    /** Those of somebody that are closed, the newest first. */
    public List<CoverRequest> closedOf(String handle, Instant since) {
        return list(
                "status <> ?1 and person.handle = ?2 and ends > ?3 order by starts desc, id",
                Status.OPEN,
                handle,
                since);
    }
}
