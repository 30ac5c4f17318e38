package eightbells.company.document.toy;

import eightbells.company.document.TeamSection;
import eightbells.people.team.Team;
import eightbells.platform.form.Values;
import eightbells.platform.json.Cursor;
import eightbells.rota.edit.ChangeLog;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A whole section of the document in one room: the toys of a team, by their names. */
@IfBuildProperty(name = "eightbells.toys", stringValue = "true")
@Singleton
class ToySection implements TeamSection<List<String>> {
    private final Map<String, List<String>> toys = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "toys";
    }

    @Override
    public @Nullable List<String> read(Cursor at) {
        return at.list(3, toy -> toy.requiredAs(Values::slug, ""));
    }

    @Override
    public Object written(List<String> part) {
        return part;
    }

    @Override
    public Map<Team, List<String>> standing(List<Team> teams) {
        Map<Team, List<String>> standing = new HashMap<>();
        for (Team team : teams) {
            if (toys.containsKey(team.slug)) standing.put(team, toys.get(team.slug));
        }
        return standing;
    }

    @Override
    public List<String> nothing() {
        return List.of();
    }

    @Override
    public void apply(Team team, List<String> part, Instant now, ChangeLog changes) {
        if (part.equals(toys.getOrDefault(team.slug, nothing()))) return;
        toys.put(team.slug, part);
        changes.add("toys of " + team.slug);
    }
}
