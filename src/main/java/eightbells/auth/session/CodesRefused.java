package eightbells.auth.session;

import eightbells.auth.Origin;
import eightbells.person.Person;
import java.time.Instant;

/** Somebody entered a person's password and then only wrong codes; fired within the transaction that gives up on them. */
public record CodesRefused(Person person, Origin from, Instant now) {}
