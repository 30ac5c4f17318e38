package eightbells.alerting.playbook;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Playbooks implements PanacheRepository<Playbook> {
    public Optional<Playbook> of(String team, String slug) {
        return find("team.slug = ?1 and slug = ?2", team, slug).firstResultOptional();
    }

    public List<Playbook> ofTeam(String team) {
        return list("team.slug = ?1 order by id", team);
    }
}
