package eightbells.account.access;

import eightbells.people.person.PersonEntity;
import java.time.Instant;

/**
 * Something that opens or guards somebody's account was changed; fired within the transaction that changes it. They are
 * told, so that they notice where it was not them.
 *
 * @param how by whom or from where, as it is told: {@code from the network address 192.0.2.7}, {@code by Ana Souza}
 */
public record AccountChanged(PersonEntity person, Kind kind, String how, Instant now) {
    public enum Kind {
        PASSWORD,
        SECOND_FACTOR_ON,
        SECOND_FACTOR_OFF,
        RECOVERY_CODES
    }
}
