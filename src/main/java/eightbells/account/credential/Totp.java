package eightbells.account.credential;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that an app makes anew every 30 seconds (RFC 6238).
 *
 * @param key the secret that is shared with the app, in hex
 */
record Totp(String key) {
    private static final int STEP_SECONDS = 30;
    /** Clocks differ: so many steps early or late are taken. */
    private static final int TOLERANCE = 1;
    /** As RFC 4226 recommends, in bytes. */
    private static final int LENGTH = 20;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(6);

    static Totp fresh() {
        byte[] key = new byte[LENGTH];
        RANDOM.nextBytes(key);
        return new Totp(HexFormat.of().formatHex(key));
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** The step that a code belongs to, of those around now that come after another. */
    OptionalLong step(String code, long after, Instant now) {
        return LongStream.rangeClosed(step(now) - TOLERANCE, step(now) + TOLERANCE)
                .filter(step -> step > after && code(step).equals(code))
                .findFirst();
    }

    String code(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(HexFormat.of().parseHex(key), CODES.getAlgorithm()), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret as apps take it when it is typed (RFC 4648, without padding). */
    String base32() {
        byte[] octets = HexFormat.of().parseHex(key);
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < octets.length * 8; bit += 5) {
            int pair = (octets[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < octets.length ? octets[bit / 8 + 1] & 0xff : 0);
            text.append(BASE32.charAt(pair >> (11 - bit % 8) & 31));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
