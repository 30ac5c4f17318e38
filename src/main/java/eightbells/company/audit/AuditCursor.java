package eightbells.company.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place among the entries, which are in order of their moments; ids of many nodes are not. */
public record AuditCursor(Instant at, long id) {
    private static final Pattern FORM = Pattern.compile("(.{1,40})_(\\d{1,18})");

    public static AuditCursor of(AuditEntry entry) {
        return new AuditCursor(entry.at, entry.id);
    }

    /** What cannot be read is none. */
    public static Optional<AuditCursor> read(@Nullable String text) {
        Matcher found = FORM.matcher(text == null ? "" : text);
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(new AuditCursor(Instant.parse(found.group(1)), Long.parseLong(found.group(2))));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
