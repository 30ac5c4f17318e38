package eightbells.api.v1;

import eightbells.platform.error.Refused;
import eightbells.platform.form.Values;
import java.time.Instant;

/** Values of the query, refused by the name of their parameter. */
final class Parameters {
    private Parameters() {}

    /** In an address, a plus that nobody escaped arrives as a space. */
    static Instant instant(String name, String text) {
        try {
            return Values.instant(text.replace(' ', '+'));
        } catch (IllegalArgumentException e) {
            throw Refused.because(name, String.valueOf(e.getMessage()));
        }
    }
}
