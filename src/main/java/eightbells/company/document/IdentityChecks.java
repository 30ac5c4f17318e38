package eightbells.company.document;

import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.people.person.Handles;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.Fault;
import eightbells.platform.http.Deadline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that nobody becomes another by a document: people sign in by their address, links to choose a password are
 * mailed there, and the audit names them by their handle. What has been so all along is no fault.
 */
final class IdentityChecks {
    private final Map<String, PersonEntity> before;
    private final Map<String, SortedSet<String>> having = new HashMap<>();
    private final boolean prune;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param prune whether the people whom the document lacks are retired with it
     * @param byProgram whether a program wrote it, which has no say in how people sign in
     */
    IdentityChecks(RotaDocument document, boolean prune, boolean byProgram, Collection<PersonEntity> people) {
        this.prune = prune;
        before = byHandle(people);
        if (document.people() == null) return;
        afterwards(document.people(), people);
        for (int i = 0; i < document.people().size(); i++) {
            Deadline.check();
            check("people[" + i + "]", document.people().get(i), byProgram);
        }
    }

    List<Fault> faults() {
        return faults;
    }

    /** Who has which address once the document is applied, of those who are in service then. */
    private void afterwards(List<PersonPart> parts, Collection<PersonEntity> people) {
        Set<String> spokenOf = parts.stream().map(PersonPart::handle).collect(Collectors.toSet());
        people.stream()
                .filter(person -> person.active && !spokenOf.contains(person.handle))
                .filter(person -> !prune || person.administrator)
                .forEach(person -> has(person.email, person.handle));
        parts.stream().filter(part -> !part.retired()).forEach(part -> has(email(part), part.handle()));
    }

    private void check(String path, PersonPart part, boolean byProgram) {
        PersonEntity person = before.get(part.handle());
        boolean serves = person != null && person.active;
        boolean moves = part.email() != null && person != null && !part.email().equals(person.email);
        if (!serves && !part.retired() && Handles.reserved(part.handle())) {
            faults.add(new Fault(path + ".handle", "nobody is called " + part.handle() + ": the audit needs the word"));
        }
        if (byProgram && moves && signsIn(person)) {
            faults.add(new Fault(
                    path + ".email",
                    person.name + " signs in by " + person.email + ": an administrator changes that in the browser"));
        }
        if (!takesUp(part, person)) return;
        having.get(plain(email(part))).stream()
                .filter(other -> !other.equals(part.handle()))
                .findFirst()
                .ifPresent(other -> faults.add(new Fault(path + ".email", name(other) + " has this address already")));
    }

    /** The addresses that people of the document take up: of these it is to be known who else has them. */
    static Set<String> takenUp(RotaDocument document, Collection<PersonEntity> known) {
        if (document.people() == null) return Set.of();
        Map<String, PersonEntity> before = byHandle(known);
        return document.people().stream()
                .filter(part -> takesUp(part, before.get(part.handle())))
                .flatMap(part -> Stream.concat(
                        Stream.ofNullable(part.email()),
                        Stream.ofNullable(before.get(part.handle())).map(person -> person.email)))
                .map(IdentityChecks::plain)
                .collect(Collectors.toSet());
    }

    /** Whether somebody serves under this address who did not until now. */
    private static boolean takesUp(PersonPart part, @Nullable PersonEntity before) {
        boolean same = before != null
                && before.active
                && (part.email() == null || part.email().equals(before.email));
        return !part.retired() && !same;
    }

    private static Map<String, PersonEntity> byHandle(Collection<PersonEntity> people) {
        return people.stream().collect(Collectors.toMap(person -> person.handle, Function.identity()));
    }

    private static boolean signsIn(PersonEntity person) {
        return person.administrator || person.passwordHash != null || person.subject != null;
    }

    private void has(String email, String handle) {
        having.computeIfAbsent(plain(email), e -> new TreeSet<>()).add(handle);
    }

    private String email(PersonPart part) {
        return part.email() != null ? part.email() : Objects.requireNonNull(before.get(part.handle())).email;
    }

    private String name(String handle) {
        PersonEntity there = before.get(handle);
        return there == null ? handle : there.name;
    }

    private static String plain(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
