package eightbells.alerting.route;

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

    /** Those that page a schedule in one of their steps. */
    public List<EscalationPolicy> paging(long schedule) {
        return list(
                "from EscalationPolicy p where exists (select 1 from EscalationPolicy q join q.targets t"
                        + " where q.id = p.id and t.schedule.id = ?1) order by p.id",
                schedule);
    }

    /** Those of other teams in service that page all of a team, or one of its schedules. */
    public List<EscalationPolicy> ofOthersPaging(String team) {
        return list(
                "from EscalationPolicy p where p.team.active and p.team.slug <> ?1 and exists (select 1"
                        + " from EscalationPolicy q join q.targets t left join t.team u left join t.schedule s"
                        + " where q.id = p.id and (u.slug = ?1 or s.team.slug = ?1)) order by p.team.slug, p.id",
                team);
    }

    /** Those in service that page somebody by name. */
    public List<EscalationPolicy> pagingPerson(String handle) {
        return list(
                "from EscalationPolicy p where p.team.active and exists (select 1 from EscalationPolicy q"
                        + " join q.targets t where q.id = p.id and t.person.handle = ?1) order by p.team.slug, p.id",
                handle);
    }

    /** What takes the alerts that no route names: the first policy of the team that is there longest. */
    public Optional<EscalationPolicy> firstInService() {
        return find("team.active order by team.id, id").firstResultOptional();
    }
}
