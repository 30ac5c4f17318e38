package eightbells.cover;

import eightbells.core.rota.Interval;
import eightbells.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What somebody may ask cover for, or offer in return. */
@ApplicationScoped
class Shifts {
    private final CoverRequests requests;
    private final Coverings coverings;

    Shifts(CoverRequests requests, Coverings coverings) {
        this.requests = requests;
        this.coverings = coverings;
    }

    /** Of the coming months. */
    @Transactional
    List<Askable> askable(Rota rota, String handle, Instant now) {
        return Askable.of(
                rota,
                handle,
                new Interval(now, now.plus(Askable.AHEAD)),
                now,
                coverings.standingFor(handle, now),
                coverings.standingBy(handle, now),
                requests.openOf(handle));
    }

    /** Their own of the coming months, to be given in return: none that they took, and none without an end in sight. */
    @Transactional
    List<Askable> givable(Rota rota, String handle, Instant now) {
        return askable(rota, handle, now).stream()
                .filter(askable -> askable.handsOn() == null && !askable.endless())
                .toList();
    }
}
