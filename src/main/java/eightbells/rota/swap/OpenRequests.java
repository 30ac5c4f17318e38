package eightbells.rota.swap;

import eightbells.rota.schedule.Rota;
import eightbells.site.schedules.CoverSought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Open requests as other pages show them. */
@ApplicationScoped
class OpenRequests implements CoverSought {
    private final CoverRequests requests;
    private final CoverOffers offers;
    private final AgreedCovers coverings;

    OpenRequests(CoverRequests requests, CoverOffers offers, AgreedCovers coverings) {
        this.requests = requests;
        this.offers = offers;
        this.coverings = coverings;
    }

    @Override
    @Transactional
    public List<Sought> on(Rota.Watch watch) {
        return requests.openOn(watch.id()).stream()
                .flatMap(request -> coverings.uncovered(request).stream()
                        .map(part -> new Sought(request.id, request.person.handle, part)))
                .toList();
    }

    @Override
    @Transactional
    public long waitingFor(String handle, Instant now) {
        return requests.unansweredBy(handle, now) + offers.waitingFor(handle);
    }
}
