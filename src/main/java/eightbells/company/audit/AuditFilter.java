package eightbells.company.audit;

import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed to find entries. The days are those of their zone, the last one included. */
public record AuditFilter(String who, String what, String about, String from, String until, String text) {
    private static final int LONGEST = 200;

    public static AuditFilter of(Form form) {
        return new AuditFilter(
                form.text("who"),
                form.text("what"),
                form.text("about"),
                form.text("from"),
                form.text("until"),
                form.text("q"));
    }

    /** What cannot be read is a message in the form. */
    public AuditQuery read(Form form, ZoneId zone) {
        for (String field : fields().keySet()) form.read(field, text -> Values.within(LONGEST, text));
        LocalDate first = form.read("from", AuditFilter::day);
        LocalDate last = form.read("until", AuditFilter::day);
        if (first != null && last != null && last.isBefore(first)) {
            form.problem("until", "This is to be the first day or a later one.");
        }
        return new AuditQuery(
                who,
                what,
                about,
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                text);
    }

    /** Whether nothing in particular is asked for. */
    public boolean everything() {
        return given().isEmpty();
    }

    /** As a page's address carries it: {@code who=ines&from=2026-12-01}. */
    public String query() {
        return given().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same behind another parameter. */
    public String further() {
        return everything() ? "" : "&" + query();
    }

    /** For the record: {@code by who, from}. What was typed is not kept, since it may be an address. */
    String words() {
        return everything() ? "everything" : "by " + String.join(", ", given().keySet());
    }

    private Map<String, String> given() {
        Map<String, String> given = fields();
        given.values().removeIf(String::isEmpty);
        return given;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("who", who);
        fields.put("what", what);
        fields.put("about", about);
        fields.put("from", from);
        fields.put("until", until);
        fields.put("q", text);
        return fields;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1970 && day.getYear() < 2200) return day;
        } catch (DateTimeParseException e) {
            // Falls through to the one sentence that says what would be right.
        }
        throw new IllegalArgumentException("is to be a day like 2026-12-31");
    }
}
