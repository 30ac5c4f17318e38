package eightbells.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Policies implements PanacheRepository<EscalationPolicy> {
    public Optional<EscalationPolicy> of(String team, String slug) {
        return find("team.slug = ?1 and slug = ?2", team, slug).firstResultOptional();
    }

    public List<EscalationPolicy> ofTeam(String team) {
        return list("team.slug = ?1 order by id", team);
    }

    /** What takes the alerts that no route names: the first policy of the team that is there longest. */
    public Optional<EscalationPolicy> firstInService() {
        return find("team.active order by team.id, id").firstResultOptional();
    }
}
