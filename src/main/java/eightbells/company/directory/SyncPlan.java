package eightbells.company.directory;

import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaDocument.TeamPart;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What bringing people over would do.
 *
 * @param links subjects, by the handles of those whom they are from now on
 * @param disabled the handles of those who are shut out from now on
 * @param enabled the handles of those who are no longer
 * @param peopleLines what happens to people, in words, one line each
 * @param teamLines what happens to teams
 * @param problems what an administrator should see to, here or in Keycloak; none of it stops the rest
 */
public record SyncPlan(
        List<PersonPart> people,
        List<TeamPart> teams,
        Map<String, String> links,
        Set<String> disabled,
        Set<String> enabled,
        List<String> peopleLines,
        List<String> teamLines,
        List<String> problems) {
    public SyncPlan {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        links = Map.copyOf(links);
        disabled = Set.copyOf(disabled);
        enabled = Set.copyOf(enabled);
        peopleLines = List.copyOf(peopleLines);
        teamLines = List.copyOf(teamLines);
        problems = List.copyOf(problems);
    }

    RotaDocument document() {
        return new RotaDocument(people, teams, null);
    }

    public boolean nothing() {
        return people.isEmpty() && teams.isEmpty() && links.isEmpty() && disabled.isEmpty() && enabled.isEmpty();
    }
}
