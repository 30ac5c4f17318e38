package eightbells.cover;

import eightbells.cover.CoverRequest.Status;
import eightbells.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
class CoverRequests implements PanacheRepository<CoverRequest> {
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

    /** Those that are tied to shifts ahead, in the order in which they were asked. */
    List<CoverRequest> tied(Instant now) {
        return list(
                "status in ?1 and (ends > ?2 or shiftEnds > ?2) order by id",
                List.of(Status.OPEN, Status.COVERED),
                now);
    }

    List<CoverRequest> open() {
        return list("status = ?1 order by starts, id", Status.OPEN);
    }

    List<CoverRequest> openOn(long schedule) {
        return list("status = ?1 and schedule.id = ?2 order by starts, id", Status.OPEN, schedule);
    }

    List<CoverRequest> openOf(String handle) {
        return list("status = ?1 and person.handle = ?2 order by starts, id", Status.OPEN, handle);
    }

    List<CoverRequest> handingOn(Collection<Covering> coverings) {
        if (coverings.isEmpty()) return List.of();
        return list("status = ?1 and handsOn in ?2 order by id", Status.OPEN, coverings);
    }

    /** Those of somebody that are closed, the newest first. */
    List<CoverRequest> closedOf(String handle, Instant since) {
        return list(
                "status <> ?1 and person.handle = ?2 and ends > ?3 order by starts desc, id",
                Status.OPEN,
                handle,
                since);
    }
}
