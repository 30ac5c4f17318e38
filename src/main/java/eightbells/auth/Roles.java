package eightbells.auth;

/** What a route may ask for. A route that asks for nothing is refused to everybody. */
public final class Roles {
    /** A person who signed in. */
    public static final String PERSON = "person";
    /** A person who may do everything. */
    public static final String ADMINISTRATOR = "administrator";
    /** A program with a token. */
    public static final String API = "api";

    private Roles() {}
}
