package eightbells.platform.form;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Single values as the wire writes them. Each refuses with a sentence that says what would be right. */
public final class Values {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"(),:;\\\\\\[\\]]+@[^@\\s<>\"(),:;\\\\\\[\\]]+");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Values() {}

    public static String slug(String text) {
        if (SLUG.matcher(text).matches()) return text;
        throw new IllegalArgumentException(
                "is to be 1 to 64 of a-z, 0-9, dot, dash and underscore, with a letter or a digit at both ends");
    }

    public static String email(String text) {
        if (EMAIL.matcher(text).matches() && text.length() <= 254) return text;
        throw new IllegalArgumentException("is to be an email address");
    }

    public static String key(String text) {
        if (KEY.matcher(text).matches()) return text;
        throw new IllegalArgumentException("is to be 32 letters and digits (16 to 64 are taken)");
    }

    /** What something is called: not longer than this, and to be seen. */
    public static String label(int most, String text) {
        if (text.codePoints().anyMatch(Values::visible)) return within(most, text);
        throw new IllegalArgumentException("is to have letters");
    }

    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    public static String within(int most, String text) {
        if (text.length() <= most) return text;
        throw new IllegalArgumentException("is longer than " + most + " characters");
    }

    /** As much of what another program said as there is room for; what cannot be printed is a space. */
    public static String excerpt(int most, String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        if (plain.length() <= most) return plain;
        int end = Character.isHighSurrogate(plain.charAt(most - 2)) ? most - 2 : most - 1;
        return plain.substring(0, end) + "…";
    }

    public static String webAddress(String text) {
        URI uri = URI.create(text);
        boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (web && uri.getHost() != null) return text;
        throw new IllegalArgumentException("is to be an http or https address");
    }

    public static ZoneId zone(String text) {
        if (ZONES.contains(text)) return ZoneId.of(text);
        throw new IllegalArgumentException("is to be a zone like Europe/Berlin, not " + text);
    }

    public static LocalTime time(String text) {
        try {
            return LocalTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is to be a time of day like 09:00, not " + text, e);
        }
    }

    /** A local time in whole seconds, within the years that are taken. */
    public static LocalDateTime wallClock(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            inYears(time.getYear(), text);
            if (time.getNano() == 0) return time;
        } catch (DateTimeException e) {
            // Falls through to the one sentence that says what would be right.
        }
        throw new IllegalArgumentException("is to be a local time like 2026-01-05T09:00, not " + text);
    }

    /**
     * A day within the years that are taken.
     *
     * @throws DateTimeException where it is none
     */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        inYears(day.getYear(), text);
        return day;
    }

    private static void inYears(int year, String text) {
        if (InputLimits.takes(year)) return;
        throw new IllegalArgumentException(
                "is to lie in the years " + InputLimits.FIRST_YEAR + " to " + InputLimits.LAST_YEAR + ", not " + text);
    }

    /** An instant with an offset, within the years that are taken, in whole seconds. */
    public static Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            inYears(time.getYear(), text);
            return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            // Falls through to the one sentence that says what would be right.
        }
        throw new IllegalArgumentException(
                "is to be an instant with an offset, like 2026-11-22T10:00:00Z, not " + text);
    }

    /** The end of a day, at its midnight there, that has not passed and is within so many years. */
    public static Instant lastDay(String text, int years, ZonedDateTime now) {
        try {
            LocalDate day = LocalDate.parse(text);
            LocalDate today = now.toLocalDate();
            if (day.isBefore(today)) throw new IllegalArgumentException("That day is over");
            if (!day.isAfter(today.plusYears(years)))
                return day.plusDays(1).atStartOfDay(now.getZone()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is to be a day like 2026-12-31", e);
        }
        throw new IllegalArgumentException("Take a day of the next " + years + " years");
    }

    public static Duration duration(String text, Duration most) {
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative() && duration.compareTo(most) <= 0 && duration.getNano() == 0) return duration;
        } catch (DateTimeException e) {
            // Falls through to the one sentence that says what would be right.
        }
        throw new IllegalArgumentException("is to be a duration like PT10M, from PT0S to " + most + ", not " + text);
    }

    /** A constant by its name on the wire: {@code NO_LAPTOP} is {@code no-laptop}. */
    public static <E extends Enum<E>> E named(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (name(constant).equals(text)) return constant;
        }
        throw new IllegalArgumentException(text);
    }

    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
