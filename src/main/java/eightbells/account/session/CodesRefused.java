package eightbells.account.session;

import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Origin;
import java.time.Instant;

/** Somebody entered a person's password and then only wrong codes; fired within the transaction that gives up on them. */
public record CodesRefused(PersonEntity person, Origin from, Instant now) {}
