package eightbells.directory;

/** Keycloak gave no answer that can be used. */
class Unanswered extends RuntimeException {
    private final String words;

    /** @param words why, and what to do, to an administrator */
    Unanswered(String words) {
        super(words);
        this.words = words;
    }

    String words() {
        return words;
    }
}
