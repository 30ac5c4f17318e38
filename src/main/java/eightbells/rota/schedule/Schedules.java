package eightbells.rota.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Schedules implements PanacheRepository<Schedule> {
    public Optional<Schedule> of(String team, String slug) {
        return known(team, slug).filter(schedule -> schedule.active && schedule.team.active);
    }

    /** Retired or not. */
    public Optional<Schedule> known(String team, String slug) {
        return find("team.slug = ?1 and slug = ?2", team, slug).firstResultOptional();
    }

    /** Those of a team that are in service, in the order they were made. */
    public List<Schedule> ofTeam(String team) {
        return list("active and team.slug = ?1 order by id", team);
    }

    public List<Schedule> inService() {
        return list("active and team.active order by team.slug, id");
    }
}
