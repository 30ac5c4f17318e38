package eightbells.company.document.playbook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import eightbells.alerting.playbook.Playbook;
import eightbells.alerting.playbook.Playbooks;
import eightbells.company.document.TeamSection;
import eightbells.people.team.Team;
import eightbells.platform.database.BatchedQuery;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.platform.json.Cursor;
import eightbells.rota.edit.ChangeLog;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The playbooks of a team. One that the document does not name stays. */
@Singleton
public class PlaybookSection implements TeamSection<List<PlaybookSection.Part>> {
    /** @param title null: the one it has, or its slug */
    public record Part(String slug, @Nullable String title, @Nullable String text) {}

    private final Playbooks playbooks;

    PlaybookSection(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    @Override
    public String name() {
        return "playbooks";
    }

    @Override
    public @Nullable List<Part> read(Cursor at) {
        return at.distinct(InputLimits.PLAYBOOKS, PlaybookSection::part, Part::slug);
    }

    private static @Nullable Part part(Cursor c) {
        String slug = c.field("slug").requiredAs(Values::slug, "");
        String title = c.field("title").as(text -> Values.within(InputLimits.TITLE, text), "");
        String text = c.field("text").as(t -> Values.within(InputLimits.TEXT, t), "");
        c.done();
        return slug == null ? null : new Part(slug, title, text);
    }

    @Override
    public Object written(List<Part> parts) {
        return parts;
    }

    @Override
    public Map<Team, List<Part>> standing(List<Team> teams) {
        return BatchedQuery.query(teams, some -> playbooks.list("team in ?1 order by id", some)).stream()
                .collect(groupingBy(
                        playbook -> playbook.team,
                        mapping(playbook -> new Part(playbook.slug, playbook.title, playbook.text), toList())));
    }

    @Override
    public List<Part> nothing() {
        return List.of();
    }

    @Override
    public void apply(Team team, List<Part> parts, Instant now, ChangeLog changes) {
        parts.forEach(part -> apply(team, part, changes));
    }

    private void apply(Team team, Part part, ChangeLog changes) {
        String what = "playbook " + team.slug + "/" + part.slug();
        Playbook playbook = playbooks.of(team.slug, part.slug()).orElse(null);
        if (playbook == null) {
            playbook = new Playbook();
            playbook.team = team;
            playbook.slug = part.slug();
            playbook.title = part.title() == null ? part.slug() : part.title();
            playbook.text = part.text() == null ? "" : part.text();
            playbooks.persist(playbook);
            changes.add(what + " added");
        }
        Playbook p = playbook;
        changes.set(what + ": title", p.title, part.title(), v -> p.title = v);
        changes.set(what + ": text", p.text, part.text(), v -> p.text = v);
    }
}
