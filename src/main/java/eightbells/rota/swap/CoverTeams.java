package eightbells.rota.swap;

import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.EditScopeAsked;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which teams' schedules an agreement can change: a swap binds two of them together. */
@ApplicationScoped
class CoverTeams {
    private final CoverRequests requests;
    private final CoverOffers offers;
    private final AgreedCovers coverings;

    CoverTeams(CoverRequests requests, CoverOffers offers, AgreedCovers coverings) {
        this.requests = requests;
        this.offers = offers;
        this.coverings = coverings;
    }

    EditScope ofRequest(long id) {
        return QuarkusTransaction.requiringNew().call(() -> EditScope.team(requests.standing(id).schedule.team.slug));
    }

    /** With the team whose shift was offered in return. */
    EditScope ofOffer(long request, long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            CoverRequest asked = requests.standing(request);
            Set<String> slugs = new HashSet<>(Set.of(asked.schedule.team.slug));
            offers.of(asked, id)
                    .filter(offer -> offer.returnSchedule != null)
                    .ifPresent(offer -> slugs.add(offer.returnSchedule.team.slug));
            return EditScope.teams(slugs);
        });
    }

    EditScope ofCovering(long id) {
        return QuarkusTransaction.requiringNew().call(() -> EditScope.team(coverings.there(id).schedule.team.slug));
    }

    /** Where one half of a swap ends, the other ends with it. */
    void touching(@Observes EditScopeAsked touching) {
        Set<String> known = touching.teams();
        List<String> more = coverings.swappedWith(known);
        while (known.addAll(more)) more = coverings.swappedWith(known);
    }
}
