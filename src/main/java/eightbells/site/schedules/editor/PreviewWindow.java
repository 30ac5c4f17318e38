package eightbells.site.schedules.editor;

import eightbells.core.interval.Interval;
import eightbells.platform.form.Form;
import eightbells.platform.form.InputLimits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The days of a change that are looked at: four weeks from a midnight on. The form carries the first of them, and its
 * buttons lead on from there: {@code page:later}.
 *
 * @param today before the day before it nobody pages: the past does not change
 */
record PreviewWindow(LocalDate from, ZoneId zone, LocalDate today) {
    static final String FIELD = "window";
    static final String BUTTON = "page:";

    private static final int DAYS = 28;
    /** So much is seen of what is before a difference. */
    private static final int BEFORE = 1;
    /** So much is seen of what leads up to the last difference. */
    private static final int LEADING = 20;

    private static final int YEARS = 10;

    /** The days that the buttons of a form ask for; where the first difference is, unless they say otherwise. */
    static PreviewWindow asked(Form form, ChangeExtent reach, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate first = reach.first().atZone(zone).toLocalDate().minusDays(BEFORE);
        LocalDate last = reach.last().atZone(zone).toLocalDate().minusDays(LEADING);
        LocalDate shown = shown(form).orElse(first);
        String button = form.text("do");
        LocalDate from = !button.startsWith(BUTTON)
                ? first
                : switch (button.substring(BUTTON.length())) {
                    case "earlier" -> shown.minusDays(DAYS);
                    case "later" -> shown.plusDays(DAYS);
                    case "last" -> last.isBefore(first) ? first : last;
                    default -> first;
                };
        PreviewWindow window = new PreviewWindow(from, zone, today);
        if (from.isBefore(window.earliest())) return new PreviewWindow(window.earliest(), zone, today);
        return from.isAfter(window.latest()) ? new PreviewWindow(window.latest(), zone, today) : window;
    }

    /** What was shown when the form was made. */
    static Optional<Interval> shown(Form form, ZoneId zone) {
        return shown(form).map(from -> new PreviewWindow(from, zone, from).interval());
    }

    private static Optional<LocalDate> shown(Form form) {
        try {
            LocalDate date = LocalDate.parse(form.text(FIELD));
            return InputLimits.takes(date.getYear()) ? Optional.of(date) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Interval interval() {
        return new Interval(
                from.atStartOfDay(zone).toInstant(),
                from.plusDays(DAYS).atStartOfDay(zone).toInstant());
    }

    /** On the last of the days. */
    public Instant lastMoment() {
        return interval().end().minusSeconds(1);
    }

    public boolean earlier() {
        return from.isAfter(earliest());
    }

    public boolean later() {
        return from.isBefore(latest());
    }

    private LocalDate earliest() {
        return today.minusDays(BEFORE);
    }

    private LocalDate latest() {
        return today.plusYears(YEARS);
    }
}
