package eightbells.company.document;

import eightbells.people.team.Team;
import eightbells.platform.json.Cursor;
import eightbells.rota.edit.ChangeLog;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sections that features have in the document, by their names. */
@Singleton
class TeamSections {
    private final List<TeamSection<?>> sections;

    TeamSections(@All List<TeamSection<?>> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparing(TeamSection::name))
                .toList();
    }

    SectionParts read(Cursor team) {
        TreeMap<String, Object> parts = new TreeMap<>();
        for (TeamSection<?> section : sections) {
            Object part = section.read(team.field(section.name()));
            if (part != null) parts.put(section.name(), part);
        }
        return new SectionParts(parts);
    }

    Map<String, Object> written(SectionParts parts) {
        Map<String, Object> written = new TreeMap<>();
        for (TeamSection<?> section : sections) put(section, parts, written);
        return written;
    }

    private static <P> void put(TeamSection<P> section, SectionParts parts, Map<String, Object> written) {
        P part = parts.get(section);
        if (part != null) written.put(section.name(), section.written(part));
    }

    /** All that the sections say of each of these teams. */
    Map<Team, SectionParts> standing(List<Team> teams) {
        Map<Team, TreeMap<String, Object>> parts = new HashMap<>();
        for (TeamSection<?> section : sections) {
            Map<Team, ?> theirs = section.standing(teams);
            for (Team team : teams) {
                Object part = theirs.get(team);
                parts.computeIfAbsent(team, t -> new TreeMap<>())
                        .put(section.name(), part == null ? section.nothing() : part);
            }
        }
        Map<Team, SectionParts> standing = new HashMap<>();
        parts.forEach((team, part) -> standing.put(team, new SectionParts(part)));
        return standing;
    }

    void apply(Team team, SectionParts parts, Instant now, ChangeLog changes) {
        for (TeamSection<?> section : sections) apply(section, team, parts, now, changes);
    }

    private static <P> void apply(
            TeamSection<P> section, Team team, SectionParts parts, Instant now, ChangeLog changes) {
        P part = parts.get(section);
        if (part != null) section.apply(team, part, now, changes);
    }
}
