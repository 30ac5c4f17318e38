package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.authority.Authority;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Lets those pass who may: each method throws {@link io.quarkus.security.ForbiddenException} for anybody else. */
@RequestScoped
public class CoverGuard {
    private final CoverRequests requests;
    private final CoverOffers offers;
    private final AgreedCovers coverings;
    private final Rotas rotas;
    private final CoverPermissions access;

    CoverGuard(
            CoverRequests requests, CoverOffers offers, AgreedCovers coverings, Rotas rotas, CoverPermissions access) {
        this.requests = requests;
        this.offers = offers;
        this.coverings = coverings;
        this.rotas = rotas;
        this.access = access;
    }

    /** The request, within the caller's transaction, for whoever may see it. */
    public CoverRequest seen(long id, Rota rota) {
        CoverRequest request = requests.standing(id);
        Authority.require(access.sees(request, rota));
        return request;
    }

    /** What is left to take of it, for whoever may offer a part. */
    @Transactional
    public List<Interval> offerable(long id, Instant now) {
        Rota rota = rotas.current();
        CoverRequest request = seen(id, rota);
        Authority.require(access.asked(request, access.who(), rota));
        return coverings.left(request, now);
    }

    @Transactional
    public void deciding(long id) {
        Authority.require(access.speaksFor(seen(id, rotas.current())));
    }

    @Transactional
    public void asked(long id) {
        Rota rota = rotas.current();
        Authority.require(access.asked(seen(id, rota), access.who(), rota));
    }

    /** The offerer may take it back, the asker may decline it. */
    @Transactional
    public void refusing(long id, long offer) {
        CoverRequest request = seen(id, rotas.current());
        boolean own = offers.of(request, offer)
                .filter(found -> found.person.handle.equals(access.who()))
                .isPresent();
        Authority.require(own || access.speaksFor(request));
    }

    @Transactional
    public void undoing(long covering) {
        Authority.require(access.speaksFor(coverings.there(covering)));
    }

    /** The request that it came from, for whoever may see that. */
    @Transactional
    public long requestOf(long covering) {
        CoverRequest request = coverings.there(covering).request;
        Authority.require(access.sees(request, rotas.current()));
        return request.id;
    }
}
