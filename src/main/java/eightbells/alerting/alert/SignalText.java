package eightbells.alerting.alert;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes text from outside fit to be stored and shown. PostgreSQL takes no NUL, and UTF-8 no half of a pair. */
public final class SignalText {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s\\p{Cc}\\p{Cs}]+");

    private SignalText() {}

    /** On one line: a stretch of space and control characters is one space, at the ends none. */
    public static String line(String text, int most) {
        StringBuilder line = new StringBuilder();
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = whole(text.codePointAt(i));
            i += Character.charCount(c);
            if (blank(c)) {
                space = !line.isEmpty();
                continue;
            }
            if (line.length() + Character.charCount(c) + (space ? 1 : 0) > most) break;
            if (space) line.append(' ');
            line.appendCodePoint(c);
            space = false;
        }
        return line.toString();
    }

    /** On as many lines as it has: tabs and line feeds are all the control characters that stay. */
    public static String block(String text, int most) {
        StringBuilder block = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = whole(text.codePointAt(i));
            i += Character.charCount(c);
            if (Character.isISOControl(c) && c != '\n' && c != '\t') continue;
            if (block.length() + Character.charCount(c) > most) break;
            block.appendCodePoint(c);
        }
        return block.toString();
    }

    /** The address, or null where it is none that a browser may be sent to. */
    public static @Nullable String link(String text, int most) {
        String link = text.strip();
        return link.length() <= most && WEB.matcher(link).matches() ? link : null;
    }

    /** The first that is an address, or null. */
    public static @Nullable String firstLink(int most, String... texts) {
        return Stream.of(texts)
                .map(text -> link(text, most))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The key itself, or, where it cannot be stored so, one that no other key is given; null where it is blank. */
    public static @Nullable String key(String text, int most) {
        if (text.isBlank()) return null;
        String key = block(text, most);
        return key.equals(text) ? key : block(text, most - 65) + "#" + sha256(text);
    }

    public static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The first that is not blank, on one line. */
    public static String firstLine(int most, String... texts) {
        for (String text : texts) {
            String line = line(text, most);
            if (!line.isEmpty()) return line;
        }
        return "";
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static int whole(int c) {
        return Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c;
    }
}
