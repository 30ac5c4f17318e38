package eightbells.delivery.channel;

/**
 * A way to reach somebody. Each has a room of its own below this one and is found by CDI; it owns its id, what an address
 * of it looks like, how others see one, and the sending.
 */
public interface Channel {
    /** As documents name it, at most 16 characters: {@code webhook}. */
    String id();

    /** @throws IllegalArgumentException where this is no address to send to, saying what would be one */
    void check(String address);

    /** An address as a history shows it that everybody reads. */
    default String shown(String address) {
        return address;
    }

    /** Whether one human reaches another by such an address. Others are for programs, and may carry a secret. */
    boolean forPeople();

    /** Whether what it sends goes anywhere, as this server is set up. */
    default boolean delivers() {
        return true;
    }

    /**
     * Sends a page. Called outside transactions; may take seconds, never longer than a minute. Never throws for what the
     * other side does: that is an {@link Outcome}.
     */
    Outcome send(Message message);

    /** As {@link #send}, for what is no page. */
    Outcome send(Letter letter);
}
