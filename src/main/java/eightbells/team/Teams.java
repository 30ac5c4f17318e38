package eightbells.team;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Teams implements PanacheRepository<Team> {
    public Optional<Team> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    public List<Team> active() {
        return list("active order by slug");
    }

    public List<Team> retired() {
        return list("not active order by slug");
    }
}
