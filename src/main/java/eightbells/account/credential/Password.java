package eightbells.account.credential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A password that somebody chose: long rather than intricate, and not what others try first. Spaces count and stay.
 *
 * @param text as it was typed
 */
public record Password(String text) {
    /** In characters. */
    public static final int SHORTEST = 12;
    /** Different characters. */
    private static final int FEWEST = 4;
    /** In bytes of UTF-8: bcrypt reads no further. */
    static final int LONGEST = 72;

    /** The long ones that lists of stolen passwords have most, without their spaces. */
    private static final Set<String> COMMON = Set.of(
            "000000000000",
            "0123456789012",
            "1111111111111",
            "111111111111",
            "123123123123",
            "123412341234",
            "123456123456",
            "123456654321",
            "123456789012",
            "1234567890123",
            "12345678901234",
            "1234567891011",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "1qazxsw23edc",
            "aaaaaaaaaaaa",
            "abc123abc123",
            "abcd1234abcd",
            "abcdefghijkl",
            "administrator",
            "adminadminadmin",
            "asdfghjkl123",
            "changemechangeme",
            "changeme1234",
            "correcthorsebatterystaple",
            "iloveyou1234",
            "iloveyouiloveyou",
            "letmeinletmein",
            "letmein12345",
            "password1234",
            "password12345",
            "password123456",
            "passwordpassword",
            "p@ssw0rd1234",
            "qwerty123456",
            "qwertyqwerty",
            "qwertyuiop123",
            "qwertyuiopas",
            "welcome12345",
            "welcomewelcome",
            "zaq12wsxcde3");

    /** @throws IllegalArgumentException saying what would be right */
    public Password {
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw new IllegalArgumentException("Take " + SHORTEST + " characters or more.");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("This is too long: take " + LONGEST
                    + " characters at most, and fewer where they are not plain Latin letters.");
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("Take characters that can be typed.");
        }
        if (text.codePoints().distinct().count() < FEWEST) {
            throw new IllegalArgumentException("This repeats itself. Take a sentence of your own.");
        }
        if (COMMON.contains(lower(text).replace(" ", ""))) {
            throw new IllegalArgumentException("This is among the first that others try. Take a sentence of your own.");
        }
    }

    /** @param known what others know of whose it is to be: their email, name and handle */
    public static Password chosen(String text, String... known) {
        Password password = new Password(text);
        if (Arrays.stream(known)
                .anyMatch(word -> lower(word).strip().equals(lower(text).strip()))) {
            throw new IllegalArgumentException("This is known of you. Take a sentence that nobody else would write.");
        }
        return password;
    }

    @Override
    public String toString() {
        return "a password";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
