package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.rota.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** What somebody may ask cover for, or offer in return. */
@ApplicationScoped
public class CoverableShifts {
    private final CoverRequests requests;
    private final AgreedCovers coverings;

    CoverableShifts(CoverRequests requests, AgreedCovers coverings) {
        this.requests = requests;
        this.coverings = coverings;
    }

    /** Of the coming months. */
    @Transactional
    public List<CoverableShift> askable(Rota rota, String handle, Instant now) {
        return CoverableShift.of(
                rota,
                handle,
                new Interval(now, now.plus(CoverableShift.AHEAD)),
                now,
                coverings.standingFor(handle, now),
                coverings.standingBy(handle, now),
                requests.openOf(handle));
    }

    /** Their own of the coming months, to be given in return: none that they took, and none without an end in sight. */
    @Transactional
    public List<CoverableShift> givable(Rota rota, String handle, Instant now) {
        return askable(rota, handle, now).stream()
                .filter(askable -> askable.handsOn() == null && !askable.endless())
                .toList();
    }
}
