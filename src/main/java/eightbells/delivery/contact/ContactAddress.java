package eightbells.delivery.contact;

import eightbells.people.person.Contact;

/** Where a message goes. */
public record ContactAddress(Contact.Kind channel, String address) {}
