package eightbells.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the content lines of RFC 5545 §3.1: folded at 75 octets and never within a character, ended by CRLF. */
final class FeedLines {
    private static final int MOST = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);

    /** @param value as it is to stand there */
    FeedLines line(String name, String value) {
        byte[] octets = (name + ":" + value).getBytes(StandardCharsets.UTF_8);
        int from = 0;
        for (int room = MOST; octets.length - from > room; room = MOST - 1) {
            int to = from + room;
            while ((octets[to] & 0xC0) == 0x80) to--;
            out.write(octets, from, to - from);
            out.writeBytes(FOLD);
            from = to;
        }
        out.write(octets, from, octets.length - from);
        out.writeBytes(END);
        return this;
    }

    /** A line whose value is a TEXT (RFC 5545 §3.3.11), which anybody may have typed. */
    FeedLines text(String name, String value) {
        return line(name, escaped(value));
    }

    byte[] octets() {
        return out.toByteArray();
    }

    /** Every kind of line end is the one that TEXT knows; other control characters have no place in it. */
    private static String escaped(String text) {
        return text.replaceAll("\r\n|[\r\n\u2028\u2029]", "\n")
                .replaceAll("[\\p{Cntrl}\u0080-\u009f&&[^\n\t]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
