package eightbells.cover;

import eightbells.schedule.CoverSought;
import eightbells.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Open requests as a schedule's timeline shows them. */
@ApplicationScoped
class OpenRequests implements CoverSought {
    private final CoverRequests requests;
    private final Coverings coverings;

    OpenRequests(CoverRequests requests, Coverings coverings) {
        this.requests = requests;
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
}
