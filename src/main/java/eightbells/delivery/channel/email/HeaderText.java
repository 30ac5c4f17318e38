package eightbells.delivery.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text as a mail's header may carry it. Plain ASCII stays as it is; anything else becomes encoded words in UTF-8
 * (RFC 2047 §2), none of which splits a character. No text ends its header and begins another one.
 */
final class HeaderText {
    /** Of UTF-8 in one encoded word: with {@code Subject: } before it, its line has no more than 76 characters. */
    private static final int OCTETS = 39;

    /** Where a mail client may break a line in plain text is after 78 characters; it has to after 998 (RFC 5322 §2.1.1). */
    private static final Pattern PLAIN = Pattern.compile("[ -~]{0,900}");

    private static final String FOLD = "\n ";

    private HeaderText() {}

    /** On one line: whatever parts lines, and every other control character, is a space. */
    static String of(String text) {
        String line = text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        boolean plain = PLAIN.matcher(line).matches() && !line.contains("=?");
        return plain ? line : String.join(FOLD, words(line));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            i += Character.charCount(c);
            int length = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > OCTETS) {
                words.add(encoded(word));
                word.setLength(0);
                octets = 0;
            }
            word.appendCodePoint(c);
            octets += length;
        }
        words.add(encoded(word));
        return words;
    }

    private static String encoded(CharSequence word) {
        byte[] octets = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(octets) + "?=";
    }
}
