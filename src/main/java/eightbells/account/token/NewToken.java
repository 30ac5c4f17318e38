package eightbells.account.token;

import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token as somebody wants to have it. It ends some day: one that is forgotten is no danger for ever. */
public record NewToken(String name, Set<Scope> scopes, Instant end) {
    private static final int LONGEST_NAME = 64;
    /** Plain letters alone: two names that look alike are alike. */
    private static final String NAME = "[A-Za-z0-9](?:[A-Za-z0-9 ._-]*[A-Za-z0-9])?";

    /** In years. */
    private static final int LONGEST = 3;

    /** @return null, with messages in the form, where it cannot be read */
    public static @Nullable NewToken read(Form form, Instant now, ZoneId zone) {
        String name = form.required("name", NewToken::name);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (form.all("scope").contains(scope.word())) scopes.add(scope);
        }
        if (scopes.isEmpty()) form.problem("scope", "A token that opens nothing is of no use: tick at least one.");
        Instant end = end(form, now.atZone(zone));
        return form.errors().any() || name == null || end == null ? null : new NewToken(name, scopes, end);
    }

    public static String name(String text) {
        if (text.length() <= LONGEST_NAME && text.matches(NAME)) return text;
        throw new IllegalArgumentException("is to be 1 to " + LONGEST_NAME
                + " letters, digits, spaces, dots, dashes and underscores, with a letter or a digit at both ends");
    }

    private static @Nullable Instant end(Form form, ZonedDateTime now) {
        return switch (form.text("ends")) {
            case "month" -> now.plusDays(30).toInstant();
            case "quarter" -> now.plusDays(90).toInstant();
            case "year" -> now.plusYears(1).toInstant();
            default -> form.required("date", text -> Values.lastDay(text, LONGEST, now));
        };
    }
}
