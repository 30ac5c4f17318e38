package eightbells.platform.form;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Handles and slugs made of names, for whoever does not care to choose one. */
public final class Slugs {
    /** Leaves room for a number behind, within the 64 characters that a slug may have. */
    private static final int ENOUGH = 50;

    /** What Unicode does not take apart by itself. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "ø", "o", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Slugs() {}

    /** {@code Søren Müller-Groß} becomes {@code soren-muller-gross}; empty where the name has no Latin letter or digit. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        String dashed = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
        return dashed.substring(0, Math.min(dashed.length(), ENOUGH)).replaceAll("-$", "");
    }

    /** The first of {@code base}, {@code base-2}, {@code base-3} … that is not taken. */
    public static String free(String base, Predicate<String> taken) {
        String slug = base;
        for (int i = 2; taken.test(slug); i++) slug = base + "-" + i;
        return slug;
    }
}
