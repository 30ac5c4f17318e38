package eightbells.account.token;

import eightbells.people.authority.Roles;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a program's token opens. A token has one or more. */
public enum Scope {
    READ(Roles.READ, "Read who is on call, shifts, overrides and metrics"),
    ROTA(Roles.ROTA, "Read and write the whole rota, addresses of people included; make calendar feeds"),
    ALERTS(
            Roles.ALERTS,
            "Read alerts, the addresses that were paged included, and act on them; ask where an alert would go");

    final String role;
    /** What it opens, in words for whoever makes a token. */
    public final String opens;

    Scope(String role, String opens) {
        this.role = role;
        this.opens = opens;
    }

    /** As the database and forms name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).collect(Collectors.joining(" "));
    }

    /** @param words separated by spaces */
    static Set<Scope> read(String words) {
        return Arrays.stream(words.split(" "))
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }
}
