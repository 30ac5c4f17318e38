package eightbells.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** How much about cover waits for somebody's answer, for the count beside a link. */
@ApplicationScoped
public class CoverWaiting {
    private final CoverRequests requests;
    private final CoverOffers offers;

    CoverWaiting(CoverRequests requests, CoverOffers offers) {
        this.requests = requests;
        this.offers = offers;
    }

    /** Requests that they have not answered, and offers to them that they have not decided about. */
    @Transactional
    public long count(String handle, Instant now) {
        return requests.unansweredBy(handle, now) + offers.waitingFor(handle);
    }
}
