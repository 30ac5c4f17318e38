package eightbells.rota.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Folds the content lines of a calendar at 75 octets (RFC 5545 §3.1), never within a character. ical4j counts
 * characters instead.
 */
final class FeedLines {
    private static final int MOST = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private FeedLines() {}

    /** @param calendar its lines as they are, each ended by CRLF */
    static byte[] folded(String calendar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(calendar.length() + (calendar.length() >> 3));
        for (String line : calendar.split("\r\n")) fold(line.getBytes(StandardCharsets.UTF_8), out);
        return out.toByteArray();
    }

    private static void fold(byte[] octets, ByteArrayOutputStream out) {
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
    }
}
