package eightbells.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Integrations implements PanacheRepository<Integration> {
    public Optional<Integration> byKeyHash(String hash) {
        return find("keyHash = ?1 and team.active", hash).firstResultOptional();
    }

    public Optional<Integration> of(String team, String slug) {
        return find("team.slug = ?1 and slug = ?2", team, slug).firstResultOptional();
    }

    public List<Integration> ofTeam(String team) {
        return list("team.slug = ?1 order by id", team);
    }
}
