package eightbells.people.authority;

/**
 * What a route may ask for. A route that asks for nothing is refused to everybody. What a person may do beyond that
 * depends on the team: {@link Authority} decides.
 */
public final class Roles {
    /** A person who signed in. One who belongs to no team is a reader: they see, and change nothing but themselves. */
    public static final String PERSON = "person";
    /** A person who may do everything. */
    public static final String ADMINISTRATOR = "administrator";
    /** A program whose token has the scope {@code read}; and so on. */
    public static final String READ = "token:read";

    public static final String ROTA = "token:rota";
    public static final String ALERTS = "token:alerts";

    private Roles() {}
}
