package eightbells.company.directory;

/** Keycloak gave no answer that can be used. */
public class KeycloakUnavailable extends RuntimeException {
    private final String words;

    /** @param words why, and what to do, to an administrator */
    KeycloakUnavailable(String words) {
        super(words);
        this.words = words;
    }

    public String words() {
        return words;
    }
}
