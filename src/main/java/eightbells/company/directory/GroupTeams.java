package eightbells.company.directory;

import eightbells.company.directory.DirectoryComparison.Person;
import eightbells.company.directory.KeycloakRealm.Group;
import eightbells.company.directory.KnownPeople.Crew;
import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.SectionParts;
import eightbells.people.team.Membership.Role;
import eightbells.platform.form.Slugs;
import eightbells.platform.form.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What groups make of teams. Members who are not from Keycloak stay as they are. */
final class GroupTeams {
    private final KnownPeople roster;
    private final Map<String, Person> came;
    private final Set<String> handles;
    private final Map<String, String> names = new TreeMap<>();
    private final List<String> problems;
    private final Set<String> seen = new HashSet<>();
    private final List<TeamPart> parts = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** @param came whoever is from Keycloak, by their subjects */
    GroupTeams(KnownPeople roster, Map<String, Person> came, List<String> problems) {
        this.roster = roster;
        this.came = came;
        this.problems = problems;
        handles = came.values().stream().map(Person::handle).collect(Collectors.toSet());
        roster.people().forEach(known -> names.put(known.handle(), known.name()));
        came.values().forEach(person -> names.put(person.handle(), person.name()));
    }

    List<TeamPart> parts() {
        return List.copyOf(parts);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void group(Group group) {
        String called = "The group " + Values.excerpt(AccountReader.LONGEST_NAME, group.name());
        String slug = Slugs.of(group.name());
        if (slug.isEmpty() || group.name().length() > AccountReader.LONGEST_NAME) {
            problems.add(called + " has a name that no team can have. Give it another in Keycloak.");
            return;
        }
        if (!seen.add(slug)) {
            problems.add(called + " would be the team " + slug + ", as another group is already.");
            return;
        }
        Map<String, Role> members = members(group);
        Crew crew = roster.team(slug).orElse(null);
        if (crew == null) {
            if (!members.isEmpty()) found(group, slug, members);
        } else if (crew.active()) {
            change(crew, members);
        } else {
            problems.add(called + " is the team " + crew.name() + ", which is retired here. Bring it back here first.");
        }
    }

    /** By their handles, in the order of the accounts. */
    private Map<String, Role> members(Group group) {
        Map<String, Role> members = new LinkedHashMap<>();
        came.forEach((subject, person) -> {
            if (!group.members().contains(subject)) return;
            members.put(person.handle(), group.leads().contains(subject) ? Role.LEAD : Role.MEMBER);
        });
        return members;
    }

    private void found(Group group, String slug, Map<String, Role> members) {
        List<MemberPart> parts = parts(members);
        this.parts.add(part(slug, group.name(), parts));
        lines.add(group.name() + " is a new team: "
                + parts.stream().map(this::words).collect(Collectors.joining(", ")));
        led(group.name(), parts);
    }

    private void change(Crew crew, Map<String, Role> group) {
        Map<String, Role> before = new LinkedHashMap<>();
        crew.members().forEach(member -> before.put(member.person(), member.role()));
        Map<String, Role> after = new LinkedHashMap<>();
        before.forEach((handle, role) -> {
            if (!handles.contains(handle)) after.put(handle, role);
            else if (group.containsKey(handle)) after.put(handle, group.get(handle));
        });
        group.forEach(after::putIfAbsent);
        led(crew.name(), parts(after));
        if (after.equals(before)) return;
        parts.add(part(crew.slug(), null, parts(after)));
        after.forEach((handle, role) -> {
            Role was = before.get(handle);
            if (was == null) lines.add(crew.name() + ": " + words(new MemberPart(handle, role)) + " joins");
            else if (was != role)
                lines.add(crew.name() + ": " + names.get(handle)
                        + (role == Role.LEAD ? " leads from now on" : " leads no more"));
        });
        before.keySet().stream()
                .filter(handle -> !after.containsKey(handle))
                .forEach(handle -> lines.add(crew.name() + ": " + names.get(handle) + " leaves"));
    }

    private void led(String team, List<MemberPart> members) {
        if (members.stream().anyMatch(member -> member.role() == Role.LEAD)) return;
        problems.add("Nobody leads " + team + ". Give a member the role lead in Keycloak, or make somebody lead here.");
    }

    private String words(MemberPart member) {
        return names.get(member.person()) + (member.role() == Role.LEAD ? " (lead)" : "");
    }

    private static List<MemberPart> parts(Map<String, Role> members) {
        return members.entrySet().stream()
                .map(entry -> new MemberPart(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static TeamPart part(String slug, @Nullable String name, List<MemberPart> members) {
        return new TeamPart(slug, name, members, null, null, SectionParts.NONE, false);
    }
}
