package eightbells.company.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is in Keycloak, and in which groups.
 *
 * @param groups those that are teams
 */
record KeycloakRealm(List<Account> accounts, List<Group> groups) {
    KeycloakRealm {
        accounts = List.copyOf(accounts);
        groups = List.copyOf(groups);
    }

    /**
     * Somebody's account, as it was written there; what was not is empty.
     *
     * @param subject by which Keycloak knows them for ever
     * @param verified whether the email address is known to be theirs
     */
    record Account(
            String subject,
            String username,
            String name,
            String email,
            boolean verified,
            String zone,
            boolean enabled) {}

    /**
     * @param members the subjects of whoever is in it or in a group within it
     * @param leads those of them who lead
     */
    record Group(String name, Set<String> members, Set<String> leads) {
        Group {
            members = Set.copyOf(members);
            leads = Set.copyOf(leads);
        }
    }

    Set<String> grouped() {
        return groups.stream().flatMap(group -> group.members().stream()).collect(Collectors.toSet());
    }
}
