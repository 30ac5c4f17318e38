package eightbells.delivery.contact;

/** Where a message goes. */
public record ContactAddress(String channel, String address) {}
