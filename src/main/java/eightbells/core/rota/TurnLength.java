package eightbells.core.rota;

import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a turn lasts on the wall clock (T2): a number of hours, days, weeks or months, at least one. */
public record TurnLength(int count, Unit unit) {
    public enum Unit {
        HOURS,
        DAYS,
        WEEKS,
        MONTHS
    }

    /** A century of any unit. Longer turns are typing errors. */
    private static final int MOST = 876_600;

    private static final Pattern TEXT = Pattern.compile("P(?:T(\\d{1,6})H|(\\d{1,6})([DWM]))");

    public TurnLength {
        if (count < 1 || count > most(unit)) {
            throw new IllegalArgumentException("a turn lasts from one hour to a century: " + count + " " + unit);
        }
    }

    /** Reads {@code PTnH}, {@code PnD}, {@code PnW} or {@code PnM}. */
    public static TurnLength parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("a turn's length is PTnH, PnD, PnW or PnM, not " + text);
        }
        String hours = m.group(1);
        if (hours != null) return new TurnLength(Integer.parseInt(hours), Unit.HOURS);
        Unit unit =
                switch (m.group(3)) {
                    case "D" -> Unit.DAYS;
                    case "W" -> Unit.WEEKS;
                    default -> Unit.MONTHS;
                };
        return new TurnLength(Integer.parseInt(m.group(2)), unit);
    }

    /** The wall-clock time {@code k} turns after {@code start}; months clamp to the month's last day. */
    public LocalDateTime after(LocalDateTime start, long k) {
        long n = Math.multiplyExact(k, (long) count);
        return switch (unit) {
            case HOURS -> start.plusHours(n);
            case DAYS -> start.plusDays(n);
            case WEEKS -> start.plusWeeks(n);
            case MONTHS -> start.plusMonths(n);
        };
    }

    /** Wall-clock seconds, or 0 for months, whose length varies. */
    long seconds() {
        return switch (unit) {
            case HOURS -> count * 3_600L;
            case DAYS -> count * 86_400L;
            case WEEKS -> count * 604_800L;
            case MONTHS -> 0;
        };
    }

    private static int most(Unit unit) {
        return switch (unit) {
            case HOURS -> MOST;
            case DAYS -> MOST / 24;
            case WEEKS -> MOST / 168;
            case MONTHS -> 1_200;
        };
    }

    @java.lang.Override
    public String toString() {
        return switch (unit) {
            case HOURS -> "PT" + count + "H";
            case DAYS -> "P" + count + "D";
            case WEEKS -> "P" + count + "W";
            case MONTHS -> "P" + count + "M";
        };
    }
}
