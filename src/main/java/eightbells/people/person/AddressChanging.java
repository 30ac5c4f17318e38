package eightbells.people.person;

import java.time.Instant;

/**
 * Fired before somebody's address is changed, within the transaction that changes it: what is written to them then goes
 * to the old one.
 *
 * @param by the handle of whoever changes it, or as the history names what is no person
 */
public record AddressChanging(PersonEntity person, String by, Instant now) {}
