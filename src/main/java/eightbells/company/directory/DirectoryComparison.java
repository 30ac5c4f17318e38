package eightbells.company.directory;

import eightbells.company.directory.KeycloakRealm.Account;
import eightbells.company.directory.KnownPeople.Known;
import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.people.person.Handles;
import eightbells.platform.form.Slugs;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares what is in Keycloak with what is here. A function of its arguments. */
final class DirectoryComparison {
    /** The zone of somebody new who says none. */
    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    private final KeycloakRealm realm;
    private final KnownPeople roster;
    private final Set<String> there;
    private final Set<String> grouped;
    private final Map<String, Known> bySubject = new HashMap<>();
    private final Map<String, Known> byEmail = new HashMap<>();
    private final Set<String> handles = new HashSet<>();

    private final Map<String, Person> came = new LinkedHashMap<>();
    private final List<PersonPart> parts = new ArrayList<>();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<Known, String> shutOut = new LinkedHashMap<>();
    private final Set<String> enabled = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final AccountReader said = new AccountReader(problems);

    /** Somebody who is from Keycloak and in service here. */
    record Person(String handle, String name) {}

    private DirectoryComparison(KeycloakRealm realm, KnownPeople roster) {
        this.realm = realm;
        this.roster = roster;
        there = realm.accounts().stream().map(Account::subject).collect(Collectors.toSet());
        grouped = realm.grouped();
        for (Known known : roster.people()) {
            handles.add(known.handle());
            if (known.subject() != null) bySubject.put(known.subject(), known);
            // Of several with one address, whoever is in service has it.
            if (known.active()) byEmail.put(plain(known.email()), known);
            else byEmail.putIfAbsent(plain(known.email()), known);
        }
    }

    /** @throws KeycloakUnavailable where nobody, or nobody of those who came before, is there: that cannot be right */
    static SyncPlan of(KeycloakRealm realm, KnownPeople roster) {
        return new DirectoryComparison(realm, roster).plan();
    }

    private SyncPlan plan() {
        check();
        realm.accounts().forEach(this::account);
        roster.people().stream()
                .filter(this::gone)
                .forEach(known -> shutOut.put(known, "has no account in Keycloak any more"));
        keepAnAdministrator();
        shutOut.forEach((known, why) -> lines.add(known.name() + " " + why
                + ": they cannot sign in here from now on, and keep their place on the rotas"));
        GroupTeams teams = new GroupTeams(roster, came, problems);
        realm.groups().forEach(teams::group);
        Set<String> disabled = shutOut.keySet().stream().map(Known::handle).collect(Collectors.toSet());
        return new SyncPlan(parts, teams.parts(), links, disabled, enabled, lines, teams.lines(), problems);
    }

    private void check() {
        if (there.isEmpty()) {
            throw new KeycloakUnavailable(
                    "Keycloak says that nobody has an account there. That is hardly so, and nothing is"
                            + " changed. See whether it is the right realm, and whether the client may view users.");
        }
        if (!bySubject.isEmpty() && bySubject.keySet().stream().noneMatch(there::contains)) {
            throw new KeycloakUnavailable(
                    "Keycloak knows nobody of those who came from it before. That is hardly so, and"
                            + " nothing is changed. See whether it is the realm that it was.");
        }
    }

    private void account(Account account) {
        Known known = bySubject.get(account.subject());
        if (known == null) known = byAddress(account);
        if (known != null && known.active()) changed(known, account);
    }

    /** Whoever has the account's address here; somebody new where nobody does. */
    private @Nullable Known byAddress(Account account) {
        Known known = byEmail.get(plain(account.email()));
        boolean wanted = account.enabled() && grouped.contains(account.subject());
        if (known == null || account.email().isEmpty()) {
            if (wanted) newcomer(account);
            return null;
        }
        String whose = "has the address of " + known.name();
        if (!account.verified()) {
            said.problem(account, whose + ", and nobody has verified it. Once Keycloak has, they are one person here.");
        } else if (elsewhere(known)) {
            said.problem(account, whose + ", who has another account in Keycloak.");
        } else if (known.active()) {
            links.put(known.handle(), account.subject());
            lines.add(known.name() + " (" + known.handle() + ") is " + account.username() + " in Keycloak");
            return known;
        } else if (wanted) {
            said.problem(account, whose + ", who left. Bring them back on their page here first.");
        }
        return null;
    }

    private boolean elsewhere(Known known) {
        return links.containsKey(known.handle()) || known.subject() != null && there.contains(known.subject());
    }

    private void newcomer(Account account) {
        String email = said.email(account);
        if (email == null) return;
        String name = said.name(account, account.username());
        if (account.zone().isEmpty()) {
            said.problem(
                    account,
                    "has no zone in Keycloak and begins in " + NOWHERE
                            + ". Write one like Europe/Berlin into the attribute zone there.");
        }
        ZoneId zone = said.zone(account, NOWHERE);
        String handle = handle(account);
        handles.add(handle);
        byEmail.put(plain(email), new Known(handle, name, email, zone.getId(), account.subject(), false, true, false));
        links.put(handle, account.subject());
        came.put(account.subject(), new Person(handle, name));
        parts.add(part(handle, name, email, zone));
        lines.add(name + " (" + handle + ") is new: " + email + ", " + zone);
    }

    private void changed(Known known, Account account) {
        String name = said.name(account, known.name());
        ZoneId zone = said.zone(account, ZoneId.of(known.zone()));
        String email = moved(known, account);
        came.put(account.subject(), new Person(known.handle(), name));
        int before = lines.size();
        if (!name.equals(known.name())) lines.add(known.name() + " is called " + name + " from now on");
        if (!zone.getId().equals(known.zone())) lines.add(name + " is at home in " + zone + ", not " + known.zone());
        if (!email.equals(known.email())) lines.add(name + " has the address " + email + ", not " + known.email());
        if (lines.size() > before) parts.add(part(known.handle(), name, email, zone));
        if (!account.enabled() && !known.disabled()) shutOut.put(known, "is disabled in Keycloak");
        if (account.enabled() && known.disabled()) {
            enabled.add(known.handle());
            lines.add(name + " may sign in again");
        }
    }

    /** The address that somebody has from now on: a new one only where it is surely theirs, and nobody else's. */
    private String moved(Known known, Account account) {
        if (plain(account.email()).equals(plain(known.email()))) return known.email();
        String email = said.email(account);
        if (email == null) return known.email();
        Known other = byEmail.get(plain(email));
        if (!account.verified()) {
            said.problem(account, "has the new address " + email + ", and nobody has verified it: the old one stays.");
        } else if (other != null && other.active() && !other.handle().equals(known.handle())) {
            said.problem(
                    account,
                    "has the new address " + email + ", which " + other.name() + " has here: the old one stays.");
        } else {
            byEmail.put(plain(email), known);
            return email;
        }
        return known.email();
    }

    private boolean gone(Known known) {
        boolean came = known.subject() != null && known.active() && !known.disabled();
        return came && !there.contains(known.subject()) && !links.containsKey(known.handle());
    }

    /** Somebody has to be able to mend what went wrong. */
    private void keepAnAdministrator() {
        List<Known> able = roster.people().stream()
                .filter(known -> known.administrator() && known.active())
                .filter(known -> !known.disabled() || enabled.contains(known.handle()))
                .toList();
        if (!shutOut.keySet().containsAll(able)) return;
        for (Known last : able) {
            problems.add(
                    last.name() + " " + shutOut.remove(last)
                            + " and may sign in here all the same: nobody else is an administrator. Make somebody else one first.");
        }
    }

    private String handle(Account account) {
        String base = Slugs.of(account.username().replaceAll("@.*", ""));
        if (base.isEmpty()) base = Slugs.of(account.name());
        return Handles.free(base.isEmpty() ? "person" : base, handles::contains);
    }

    private static PersonPart part(String handle, String name, String email, ZoneId zone) {
        return new PersonPart(handle, name, email, zone, null, null, null, null, null, false);
    }

    private static String plain(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
