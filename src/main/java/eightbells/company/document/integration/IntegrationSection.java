package eightbells.company.document.integration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import eightbells.alerting.integration.Integration;
import eightbells.alerting.integration.Integrations;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.TeamSection;
import eightbells.people.team.Team;
import eightbells.platform.database.BatchedQuery;
import eightbells.platform.error.Fault;
import eightbells.platform.error.Refused;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.platform.json.Cursor;
import eightbells.platform.secret.Secrets;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.RotaChange;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The alert sources of a team. Their keys can be given and are never told, for only hashes are kept. One that the document
 * does not name stays.
 */
@Singleton
public class IntegrationSection implements TeamSection<List<IntegrationSection.Part>> {
    /** How long the old key of a source works beside the one that a document gives it. */
    private static final Duration STILL = Duration.ofDays(1);

    /**
     * @param kind null: the one that it has
     * @param key null: the one that it has, or a fresh one
     */
    public record Part(String slug, @Nullable String kind, @Nullable String key) {}

    /** What of it is written down. */
    record Json(String slug, @Nullable String kind) {}

    private final Integrations integrations;

    IntegrationSection(Integrations integrations) {
        this.integrations = integrations;
    }

    @Override
    public String name() {
        return "integrations";
    }

    /** The sources of a team in a document that mentions them. */
    public List<Part> of(TeamPart team) {
        List<Part> parts = team.sections().get(this);
        return parts == null ? nothing() : parts;
    }

    @Override
    public @Nullable List<Part> read(Cursor at) {
        return at.distinct(InputLimits.INTEGRATIONS, IntegrationSection::part, Part::slug);
    }

    private static @Nullable Part part(Cursor c) {
        String slug = c.field("slug").requiredAs(Values::slug, "");
        String kind = c.field("kind").as(Values::slug, "", "generic");
        String key = c.field("key").as(Values::key, "");
        c.done();
        return slug == null ? null : new Part(slug, kind, key);
    }

    @Override
    public Object written(List<Part> parts) {
        return parts.stream().map(part -> new Json(part.slug(), part.kind())).toList();
    }

    @Override
    public Map<Team, List<Part>> standing(List<Team> teams) {
        return BatchedQuery.query(teams, some -> integrations.list("team in ?1 order by id", some)).stream()
                .collect(groupingBy(source -> source.team, mapping(s -> new Part(s.slug, s.kind, null), toList())));
    }

    @Override
    public List<Part> nothing() {
        return List.of();
    }

    @Override
    public void apply(Team team, List<Part> parts, Instant now, ChangeLog changes) {
        parts.forEach(part -> apply(team, part, now, changes));
    }

    private void apply(Team team, Part part, Instant now, ChangeLog changes) {
        String what = "integration " + team.slug + "/" + part.slug();
        Integration integration = integrations.of(team.slug, part.slug()).orElse(null);
        String hash = part.key() == null ? null : Secrets.hash(part.key());
        if (hash != null) {
            Optional<Integration> other = integrations.knowing(hash);
            if (other.isPresent() && other.get() != integration) {
                throw refused(team, part, "this key belongs to another integration already");
            }
        }
        if (integration == null) integration = make(team, part, what, changes);
        if (hash != null && hash.equals(integration.previousKeyHash)) {
            throw refused(team, part, "this key was replaced: leave it out, or take another");
        }
        Integration i = integration;
        changes.set(what + ": kind", i.kind, part.kind(), v -> i.kind = v);
        changes.set(what + ": key", i.keyHash, hash, v -> i.renewKey(v, now.plus(STILL)));
    }

    private Integration make(Team team, Part part, String what, ChangeLog changes) {
        Integration integration = new Integration();
        integration.team = team;
        integration.slug = part.slug();
        integration.kind = part.kind();
        String key = part.key() == null ? Secrets.fresh() : part.key();
        integration.keyHash = Secrets.hash(key);
        integrations.persist(integration);
        if (part.key() == null) changes.add(new RotaChange.Key(team.slug, part.slug(), key));
        changes.add(what + " added");
        return integration;
    }

    private static Refused refused(Team team, Part part, String why) {
        return new Refused(List.of(new Fault("teams." + team.slug + ".integrations." + part.slug() + ".key", why)));
    }
}
