package eightbells.company.directory;

import eightbells.company.directory.KeycloakRealm.Account;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what an account says. What cannot be used becomes a problem that says what would be right. */
final class AccountReader {
    static final int LONGEST_NAME = InputLimits.NAME;
    private static final int ENOUGH = 64;

    private final List<String> problems;

    AccountReader(List<String> problems) {
        this.problems = problems;
    }

    void problem(Account account, String words) {
        problems.add(Values.excerpt(ENOUGH, account.username()) + " " + words);
    }

    /** @param otherwise where it says none that can be used */
    String name(Account account, String otherwise) {
        if (account.name().length() <= LONGEST_NAME) return account.name().isEmpty() ? otherwise : account.name();
        problem(account, "has a name of more than " + LONGEST_NAME + " characters, which is not taken over.");
        return otherwise;
    }

    @Nullable
    String email(Account account) {
        if (account.email().isEmpty()) {
            problem(account, "has no email address in Keycloak.");
            return null;
        }
        try {
            return Values.email(account.email());
        } catch (IllegalArgumentException noAddress) {
            problem(account, "has an email address that cannot be used: " + excerpt(account.email()) + ".");
            return null;
        }
    }

    /** @param otherwise where it says none, or one that is none */
    ZoneId zone(Account account, ZoneId otherwise) {
        if (account.zone().isEmpty()) return otherwise;
        try {
            return Values.zone(account.zone());
        } catch (IllegalArgumentException noZone) {
            problem(
                    account,
                    "has a zone that is none: " + excerpt(account.zone())
                            + ". Write one like Europe/Berlin into the attribute zone in Keycloak.");
            return otherwise;
        }
    }

    private static String excerpt(String text) {
        return Values.excerpt(ENOUGH, text);
    }
}
