package eightbells.site.routing;

import eightbells.company.document.RotaDocument;
import eightbells.core.escalation.PersonTarget;
import eightbells.core.escalation.ScheduleTarget;
import eightbells.core.escalation.Target;
import eightbells.core.escalation.TeamTarget;
import eightbells.rota.schedule.Rota;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a step of a team's policy may name: the team's own schedules, anybody, any team. */
record TargetChoices(List<Group> groups) {
    record Group(String label, List<Choice> choices) {}

    /** @param value as a form posts it: {@code schedule:primary}, {@code person:ines}, {@code team:platform} */
    record Choice(String value, String words) {}

    static TargetChoices of(Rota rota, RotaDocument.TeamPart team) {
        Set<String> members =
                team.members().stream().map(RotaDocument.MemberPart::person).collect(Collectors.toSet());
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                "Whoever is on call",
                team.schedules().stream()
                        .map(s -> new Choice("schedule:" + s.slug(), "on call on " + s.slug()))
                        .toList());
        add(groups, "People of " + team.name(), people(rota, members, true));
        add(
                groups,
                "All of a team",
                rota.teamNames().entrySet().stream()
                        .map(t -> new Choice("team:" + t.getKey(), "all of " + t.getValue()))
                        .toList());
        add(groups, "People of other teams", people(rota, members, false));
        return new TargetChoices(List.copyOf(groups));
    }

    private static List<Choice> people(Rota rota, Set<String> members, boolean of) {
        return rota.people().values().stream()
                .filter(Rota.Member::active)
                .sorted(Comparator.comparing(Rota.Member::handle))
                .filter(p -> members.contains(p.handle()) == of)
                .map(p -> new Choice("person:" + p.handle(), p.name()))
                .toList();
    }

    private static void add(List<Group> groups, String label, List<Choice> choices) {
        if (!choices.isEmpty()) groups.add(new Group(label, choices));
    }

    /** Whether one can be chosen; a person who left cannot, but may still stand in a policy. */
    public boolean has(String value) {
        return groups.stream().flatMap(g -> g.choices().stream()).anyMatch(c -> c.value()
                .equals(value));
    }

    static String value(Target target) {
        if (target instanceof ScheduleTarget s) return "schedule:" + s.schedule();
        if (target instanceof PersonTarget p) return "person:" + p.person();
        return "team:" + ((TeamTarget) target).team();
    }

    /** @throws IllegalArgumentException where it is none */
    static Target read(String value, String team) {
        String[] parts = value.split(":", 2);
        String named = parts.length == 2 ? parts[1] : "";
        if (named.isEmpty()) throw new IllegalArgumentException("is to be one of the list");
        return switch (parts[0]) {
            case "schedule" -> new ScheduleTarget(team, named);
            case "person" -> new PersonTarget(named);
            case "team" -> new TeamTarget(named);
            default -> throw new IllegalArgumentException("is to be one of the list");
        };
    }
}
