package eightbells.company.directory;

import eightbells.company.directory.KeycloakRealm.Account;
import eightbells.company.directory.KeycloakRealm.Group;
import eightbells.people.authority.KeycloakSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleResource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Reads accounts, groups and who leads out of Keycloak, a page at a time. */
@ApplicationScoped
class RealmReader {
    private static final int A_PAGE = 200;
    /** More than this many are no people of ours, but those whom a product serves. */
    private static final int MOST = 50_000;

    private static final String LEAD = "lead";
    private static final String ZONE = "zone";

    private final KeycloakSettings settings;
    private final KeycloakAccess access;

    RealmReader(KeycloakSettings settings, KeycloakAccess access) {
        this.settings = settings;
        this.access = access;
    }

    /** @throws KeycloakUnavailable where Keycloak cannot be reached, or does not let us in */
    KeycloakRealm read() {
        return access.ask(this::read);
    }

    private KeycloakRealm read(RealmResource realm) {
        List<Account> accounts = all((first, most) -> realm.users().list(first, most)).stream()
                .map(RealmReader::account)
                .toList();
        Set<String> leads = having(
                role -> all((first, most) -> role.getUserMembers(true, first, most)), realm, UserRepresentation::getId);
        Set<String> leading = having(
                role -> all((first, most) -> List.copyOf(role.getRoleGroupMembers(first, most))),
                realm,
                GroupRepresentation::getId);
        List<Group> groups = new ArrayList<>();
        for (GroupRepresentation group : teams(realm)) {
            Set<String> members = new HashSet<>();
            Set<String> leadsOfIt = new HashSet<>();
            gather(realm, group, leading, false, members, leadsOfIt);
            members.stream().filter(leads::contains).forEach(leadsOfIt::add);
            groups.add(new Group(group.getName(), members, leadsOfIt));
        }
        return new KeycloakRealm(accounts, groups);
    }

    /** The groups that are teams: those right within the one that is named in the settings. */
    private List<GroupRepresentation> teams(RealmResource realm) {
        List<GroupRepresentation> level = all((first, most) -> realm.groups().groups(first, most));
        for (String name : settings.groups().split("/")) {
            if (name.isEmpty()) continue;
            GroupRepresentation parent = level.stream()
                    .filter(group -> group.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new KeycloakUnavailable("There is no group " + settings.groups()
                            + " in the realm. Make it, or name another in EIGHTBELLS_KEYCLOAK_GROUPS."));
            level = within(realm, parent);
        }
        return level;
    }

    /** Whoever is in the group or in one within it; a group that has the role lead makes its members leads of this team. */
    private static void gather(
            RealmResource realm,
            GroupRepresentation group,
            Set<String> leading,
            boolean led,
            Set<String> members,
            Set<String> leads) {
        boolean leadsToo = led || leading.contains(group.getId());
        List<String> inIt =
                all((first, most) -> realm.groups().group(group.getId()).members(first, most, true)).stream()
                        .map(UserRepresentation::getId)
                        .toList();
        members.addAll(inIt);
        if (leadsToo) leads.addAll(inIt);
        for (GroupRepresentation inner : within(realm, group)) gather(realm, inner, leading, leadsToo, members, leads);
    }

    private static List<GroupRepresentation> within(RealmResource realm, GroupRepresentation group) {
        return all((first, most) -> realm.groups().group(group.getId()).getSubGroups(first, most, true));
    }

    /** The ids of whatever has the role lead; none where there is no such role. */
    private static <T> Set<String> having(
            Function<RoleResource, List<T>> who, RealmResource realm, Function<T, String> id) {
        try {
            return who.apply(realm.roles().get(LEAD)).stream().map(id).collect(Collectors.toSet());
        } catch (NotFoundException noSuchRole) {
            return Set.of();
        }
    }

    private static <T> List<T> all(BiFunction<Integer, Integer, List<T>> page) {
        List<T> all = new ArrayList<>();
        List<T> next;
        do {
            next = page.apply(all.size(), A_PAGE);
            all.addAll(next);
            if (all.size() > MOST)
                throw new KeycloakUnavailable("More than " + MOST + " accounts or groups: that is too many.");
        } while (next.size() == A_PAGE);
        return all;
    }

    private static Account account(UserRepresentation user) {
        Map<String, List<String>> attributes = user.getAttributes();
        List<String> zones = attributes == null ? List.of() : attributes.getOrDefault(ZONE, List.of());
        return new Account(
                user.getId(),
                text(user.getUsername()),
                Stream.of(user.getFirstName(), user.getLastName())
                        .map(RealmReader::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                text(user.getEmail()),
                Boolean.TRUE.equals(user.isEmailVerified()),
                zones.isEmpty() ? "" : text(zones.get(0)),
                Boolean.TRUE.equals(user.isEnabled()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
