package eightbells.company.directory;

import eightbells.company.document.RotaDocument.MemberPart;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody and every team here, those who left included. */
record KnownPeople(List<Known> people, List<Crew> teams) {
    KnownPeople {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /** @param subject who they are in Keycloak; null: not known yet */
    record Known(
            String handle,
            String name,
            String email,
            String zone,
            @Nullable String subject,
            boolean disabled,
            boolean active,
            boolean administrator) {}

    /** @param members those in service */
    record Crew(String slug, String name, boolean active, List<MemberPart> members) {}

    Optional<Crew> team(String slug) {
        return teams.stream().filter(team -> team.slug().equals(slug)).findFirst();
    }
}
