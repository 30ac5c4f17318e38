package eightbells.people.person;

import jakarta.persistence.Embeddable;

/**
 * A way to reach somebody. The person's email is one by itself and is not listed.
 *
 * @param kind the id of the channel
 */
@Embeddable
public record Contact(String kind, String address, boolean verified) {
    /** The channel by which everybody can be reached. */
    public static final String EMAIL = "email";
}
