package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.platform.database.BatchedQuery;
import eightbells.platform.error.NotFound;
import eightbells.rota.swap.AgreedCover.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

@ApplicationScoped
public class AgreedCovers implements PanacheRepository<AgreedCover> {
    AgreedCover there(long id) {
        AgreedCover covering = findById(id);
        if (covering == null) throw new NotFound("cover " + id);
        return covering;
    }

    /** Those on these schedules of which something is ahead, in the order in which they were agreed. */
    List<AgreedCover> standing(Collection<Long> schedules, Instant now) {
        return BatchedQuery.query(
                        schedules,
                        some -> list("status = ?1 and ends > ?2 and schedule.id in ?3", Status.AGREED, now, some))
                .stream()
                .sorted(Comparator.comparing(covering -> covering.id))
                .toList();
    }

    public List<AgreedCover> of(CoverRequest request) {
        return list("request = ?1 order by id", request);
    }

    /** What of a request nobody covers, whenever it is. */
    List<Interval> uncovered(CoverRequest request) {
        return request.part()
                .without(of(request).stream()
                        .filter(c -> c.status == Status.AGREED && !c.inReturn())
                        .map(AgreedCover::part)
                        .toList());
    }

    /** What of a request can still be taken. */
    public List<Interval> left(CoverRequest request, Instant now) {
        return uncovered(request).stream()
                .flatMap(piece ->
                        Interval.between(piece.start().isBefore(now) ? now : piece.start(), piece.end()).stream())
                .toList();
    }

    /** When the last of it begins that nobody covers; of a shift that ran when it was asked for, when that ends. */
    public Instant lapses(CoverRequest request) {
        boolean ran = !request.starts.isAfter(request.askedAt);
        return uncovered(request).stream()
                .map(ran ? Interval::end : Interval::start)
                .max(Instant::compareTo)
                .orElse(request.starts);
    }

    /** The teams of the other halves of swaps that are agreed on in these. */
    List<String> swappedWith(Collection<String> teams) {
        if (teams.isEmpty()) return List.of();
        return getEntityManager()
                .createQuery(
                        "select distinct c.swap.schedule.team.slug from AgreedCover c where c.status = ?1"
                                + " and c.swap.status = ?1 and c.schedule.team.slug in ?2",
                        String.class)
                .setParameter(1, Status.AGREED)
                .setParameter(2, teams)
                .getResultList();
    }

    /** What others cover of somebody, ahead. */
    public List<AgreedCover> standingFor(String handle, Instant now) {
        return list("status = ?1 and ends > ?2 and person.handle = ?3 order by starts, id", Status.AGREED, now, handle);
    }

    /** What somebody covers, ahead. */
    public List<AgreedCover> standingBy(String handle, Instant now) {
        return list("status = ?1 and ends > ?2 and by.handle = ?3 order by starts, id", Status.AGREED, now, handle);
    }

    /** What somebody covered or was covered lately, the newest first. */
    public List<AgreedCover> over(String handle, Instant since, Instant now) {
        return list(
                "(by.handle = ?1 or person.handle = ?1) and ends > ?2 and (ends <= ?3 or status <> ?4) order by starts desc, id",
                handle,
                since,
                now,
                Status.AGREED);
    }

    /** Those that hand on what these gave, and those that hand on what they gave, and so on. */
    List<AgreedCover> handingOn(Collection<AgreedCover> coverings, Instant now) {
        List<AgreedCover> all = new ArrayList<>();
        Collection<AgreedCover> next = coverings;
        while (!next.isEmpty()) {
            next = list("status = ?1 and ends > ?2 and handsOn in ?3 order by id", Status.AGREED, now, next);
            all.addAll(next);
        }
        return all;
    }
}
