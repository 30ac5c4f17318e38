package eightbells.people.team;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Teams implements PanacheRepository<Team> {
    public Optional<Team> bySlug(@Nullable String slug) {
        return getSession().bySimpleNaturalId(Team.class).loadOptional(slug);
    }

    /** The team's name; none where there is no such team in service. */
    @Transactional
    public Optional<String> name(@Nullable String slug) {
        return bySlug(slug).filter(team -> team.active).map(team -> team.name);
    }

    /** The handles of the team's active people, in the team's order. */
    @Transactional
    public List<String> members(String slug) {
        return bySlug(slug).stream()
                .flatMap(team -> team.people().stream())
                .map(person -> person.handle)
                .toList();
    }

    /** The teams in service that somebody belongs to. */
    public List<Team> of(String handle) {
        return list(
                "from Team t where t.active and exists (select 1 from Team u join u.members m"
                        + " where u.id = t.id and m.person.handle = ?1) order by t.slug",
                handle);
    }

    public List<Team> active() {
        return list("active order by slug");
    }

    public List<Team> retired() {
        return list("not active order by slug");
    }
}
