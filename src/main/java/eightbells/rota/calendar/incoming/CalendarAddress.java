package eightbells.rota.calendar.incoming;

import java.net.URI;

/** The address of a calendar as people copy it. */
public final class CalendarAddress {
    private static final int LONGEST = 2_000;

    private CalendarAddress() {}

    /**
     * @return an http or https address; {@code webcal} is https
     * @throws IllegalArgumentException where it is none; the message does not repeat it, because it is a secret
     */
    public static String read(String text) {
        if (text.length() > LONGEST) throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        String plain = text.replaceFirst("(?i)^webcals?://", "https://").replaceFirst("#.*$", "");
        URI address;
        try {
            address = new URI(plain).parseServerAuthority();
        } catch (java.net.URISyntaxException e) {
            throw wrong();
        }
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) throw wrong();
        return plain;
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("is to be an address that starts with https://, http:// or webcal://");
    }
}
