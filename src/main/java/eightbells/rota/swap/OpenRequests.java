package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.rota.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Open requests as other pages show them. */
@ApplicationScoped
public class OpenRequests {
    private final CoverRequests requests;
    private final CoverOffers offers;
    private final AgreedCovers coverings;

    OpenRequests(CoverRequests requests, CoverOffers offers, AgreedCovers coverings) {
        this.requests = requests;
        this.offers = offers;
        this.coverings = coverings;
    }

    /**
     * Cover that is asked for and that nobody has taken yet.
     *
     * @param request its id
     * @param person the handle of who is on call until somebody takes it
     */
    public record Sought(long request, String person, Interval interval) {}

    /** What is asked for on a schedule. */
    @Transactional
    public List<Sought> on(Rota.ScheduleSnapshot watch) {
        return requests.openOn(watch.id()).stream()
                .flatMap(request -> coverings.uncovered(request).stream()
                        .map(part -> new Sought(request.id, request.person.handle, part)))
                .toList();
    }

    /** How many requests somebody has not answered, and offers to them that they have not decided about. */
    @Transactional
    public long waitingFor(String handle, Instant now) {
        return requests.unansweredBy(handle, now) + offers.waitingFor(handle);
    }
}
