package eightbells.rota.swap;

import eightbells.rota.swap.CoverOffer.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class CoverOffers implements PanacheRepository<CoverOffer> {
    public List<CoverOffer> of(CoverRequest request) {
        return list("request = ?1 order by id", request);
    }

    public List<CoverOffer> standing(CoverRequest request) {
        return list("request = ?1 and status = ?2 order by id", request, Status.OFFERED);
    }

    public Optional<CoverOffer> of(CoverRequest request, long id) {
        return find("request = ?1 and id = ?2", request, id).firstResultOptional();
    }

    long waitingFor(String handle) {
        return count(
                "status = ?1 and request.status = ?2 and request.person.handle = ?3",
                Status.OFFERED,
                CoverRequest.Status.OPEN,
                handle);
    }
}
