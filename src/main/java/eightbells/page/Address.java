package eightbells.page;

import eightbells.person.Contact;

/** Where a message goes. */
public record Address(Contact.Kind channel, String address) {}
