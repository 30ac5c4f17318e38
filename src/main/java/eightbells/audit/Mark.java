package eightbells.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place among the entries, which are in order of their moments; ids of many nodes are not. */
record Mark(Instant at, long id) {
    private static final Pattern FORM = Pattern.compile("(.{1,40})_(\\d{1,18})");

    static Mark of(AuditEntry entry) {
        return new Mark(entry.at, entry.id);
    }

    /** What cannot be read is none. */
    static Optional<Mark> read(@Nullable String text) {
        Matcher found = FORM.matcher(text == null ? "" : text);
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(new Mark(Instant.parse(found.group(1)), Long.parseLong(found.group(2))));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
