package eightbells.company.directory;

import eightbells.company.directory.KeycloakRealm.Account;
import eightbells.company.directory.KeycloakRealm.Group;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A realm of Keycloak for tests: the subject of {@code ana} is {@code subject of ana}. */
final class Towns {
    private final List<Account> accounts = new ArrayList<>();
    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, Set<String>> leads = new LinkedHashMap<>();

    /** An account that can be changed before it is there. */
    record Draft(Account account) {
        Draft named(String name) {
            return of(name, account.email(), account.verified(), account.zone(), account.enabled());
        }

        Draft email(String email) {
            return of(account.name(), email, account.verified(), account.zone(), account.enabled());
        }

        Draft unverified() {
            return of(account.name(), account.email(), false, account.zone(), account.enabled());
        }

        Draft zone(String zone) {
            return of(account.name(), account.email(), account.verified(), zone, account.enabled());
        }

        Draft disabled() {
            return of(account.name(), account.email(), account.verified(), account.zone(), false);
        }

        private Draft of(String name, String email, boolean verified, String zone, boolean enabled) {
            return new Draft(new Account(account.subject(), account.username(), name, email, verified, zone, enabled));
        }
    }

    Towns account(String username) {
        return account(username, draft -> draft);
    }

    /** Called as they sign in, at home in Berlin, with a verified address, unless the draft is changed. */
    Towns account(String username, UnaryOperator<Draft> change) {
        Account account = new Account(
                subject(username), username, username, username + "@example.org", true, "Europe/Berlin", true);
        accounts.add(change.apply(new Draft(account)).account());
        return this;
    }

    Towns group(String name, String... usernames) {
        members.computeIfAbsent(name, n -> new HashSet<>()).addAll(subjects(usernames));
        return this;
    }

    /** Members who lead. */
    Towns leads(String name, String... usernames) {
        leads.computeIfAbsent(name, n -> new HashSet<>()).addAll(subjects(usernames));
        return group(name, usernames);
    }

    KeycloakRealm realm() {
        return new KeycloakRealm(
                accounts,
                members.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey(), group.getValue(), leads.getOrDefault(group.getKey(), Set.of())))
                        .toList());
    }

    private static Set<String> subjects(String... usernames) {
        return Set.of(usernames).stream().map(Towns::subject).collect(Collectors.toSet());
    }

    private static String subject(String username) {
        return "subject of " + username;
    }
}
