package eightbells.company.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How entries are written down for other programs, a line or a row each. */
public enum ExportFormat {
    /** RFC 4180. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        String head() {
            return "at,who,address,what,about,before,after,edit\r\n";
        }

        @Override
        String row(AuditEntry entry) {
            return cells(entry).values().stream().map(ExportFormat::cell).collect(Collectors.joining(",")) + "\r\n";
        }
    },

    /** One JSON object a line. */
    JSONL("application/x-ndjson") {
        @Override
        String head() {
            return "";
        }

        @Override
        String row(AuditEntry entry) {
            try {
                return JSON.writeValueAsString(cells(entry)) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    public final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    public String file() {
        return "audit." + name().toLowerCase(Locale.ROOT);
    }

    abstract String head();

    abstract String row(AuditEntry entry);

    private static Map<String, @Nullable Object> cells(AuditEntry entry) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("at", entry.at.toString());
        cells.put("who", entry.who);
        cells.put("address", entry.address);
        cells.put("what", entry.what);
        cells.put("about", entry.about);
        cells.put("before", entry.was);
        cells.put("after", entry.became);
        cells.put("edit", entry.editId);
        return Collections.unmodifiableMap(cells);
    }

    /** What a spreadsheet would take for a formula is text, by a quote before it. */
    private static String cell(@Nullable Object value) {
        if (value == null) return "";
        String text = value.toString();
        String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
