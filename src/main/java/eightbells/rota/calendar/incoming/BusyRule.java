package eightbells.rota.calendar.incoming;

import eightbells.people.person.ImportedCalendar.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which events keep somebody from serving. What is free, tentative, worked elsewhere, cancelled or declined never does.
 *
 * @param title what the title has as whole words, where only "out of office" counts
 * @param email whose answer to an invitation counts
 */
record BusyRule(Rule rule, Pattern title, String email) {
    private static final Set<String> NOT_BUSY = Set.of("FREE", "TENTATIVE", "WORKINGELSEWHERE");
    private static final String AWAY = "OOF";
    private static final Pattern NEVER = Pattern.compile("(?!)");

    static BusyRule of(Rule rule, List<String> words, String email) {
        String any = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> Pattern.quote(word).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|"));
        Pattern title = any.isEmpty()
                ? NEVER
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new BusyRule(rule, title, email);
    }

    boolean counts(CalendarComponent event) {
        String shown = shownAs(event);
        if (event.says("STATUS", "CANCELLED")
                || event.says("STATUS", "TENTATIVE")
                || event.says("TRANSP", "TRANSPARENT")
                || NOT_BUSY.contains(shown)
                || declined(event)) return false;
        return rule == Rule.BUSY
                || shown.equals(AWAY)
                || title.matcher(plain(event.text("SUMMARY"))).find();
    }

    /** The same of a line that says no more than when somebody is busy. */
    boolean counts(CalendarComponent.Line freeBusy) {
        String type = freeBusy.parameter("FBTYPE").orElse("BUSY").toUpperCase(Locale.ROOT);
        return type.equals("BUSY-UNAVAILABLE") || rule == Rule.BUSY && type.equals("BUSY");
    }

    /** How Exchange, and Apple's calendar for it, say that somebody is busy. */
    private static String shownAs(CalendarComponent event) {
        String exchange = event.text("X-MICROSOFT-CDO-BUSYSTATUS");
        return (exchange.isEmpty() ? event.text("X-APPLE-EWS-BUSYSTATUS") : exchange).toUpperCase(Locale.ROOT);
    }

    private boolean declined(CalendarComponent event) {
        return event.all("ATTENDEE").stream()
                .filter(line -> line.value().strip().equalsIgnoreCase("mailto:" + email))
                .anyMatch(line -> line.parameter("PARTSTAT")
                        .filter("DECLINED"::equalsIgnoreCase)
                        .isPresent());
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\[nN]", " ").replaceAll("\\\\([,;\\\\])", "$1");
    }
}
