package eightbells.people.person;

import eightbells.platform.form.Slugs;
import java.util.Set;
import java.util.function.Predicate;

/** Which handles a person may have. The audit names by handles, and by some words that must be nobody's. */
public final class Handles {
    private static final Set<String> OURS = Set.of("eightbells", "nobody", "keycloak");
    /** Whoever was erased is called so, with a number behind. */
    private static final String ERASED = "former";

    private Handles() {}

    public static boolean reserved(String handle) {
        return OURS.contains(handle) || handle.matches(ERASED + "-\\d+");
    }

    /** The first of {@code base}, {@code base-2}, {@code base-3} … that is neither reserved nor taken. */
    public static String free(String base, Predicate<String> taken) {
        String start = base.equals(ERASED) ? base + "-person" : base;
        return Slugs.free(start, handle -> reserved(handle) || taken.test(handle));
    }
}
