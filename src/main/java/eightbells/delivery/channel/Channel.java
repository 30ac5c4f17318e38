package eightbells.delivery.channel;

import eightbells.people.person.Contact;

/** Sends pages and letters to contacts of one kind. Called outside transactions; may take seconds, never longer than a minute. */
public interface Channel {
    Contact.Kind kind();

    /** Whether what it sends goes anywhere, as this server is set up. */
    default boolean delivers() {
        return true;
    }

    /** Never throws for what the other side does: that is an {@link Outcome}. */
    Outcome send(Message message);

    /** As {@link #send}, for what is no page. */
    Outcome send(Letter letter);
}
