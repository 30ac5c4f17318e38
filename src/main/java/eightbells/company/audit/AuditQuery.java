package eightbells.company.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for. An empty text asks for nothing in particular; case does not matter.
 *
 * @param who all of a name
 * @param what a part of it; {@code about} likewise
 * @param from the first moment
 * @param until the moment after the last
 * @param text a part of anything that an entry says
 */
public record AuditQuery(
        String who, String what, String about, @Nullable Instant from, @Nullable Instant until, String text) {
    private static final String ANYTHING =
            "concat(e.who, ' ', e.address, ' ', e.what, ' ', e.about, ' ', coalesce(e.was, ''), ' ',"
                    + " coalesce(e.became, ''))";

    /** Conditions on an entry {@code e}, and the values of their parameters. */
    record Conditions(List<String> all, Map<String, Object> values) {
        private void add(String condition, String name, Object value) {
            all.add(condition);
            values.put(name, value);
        }
    }

    Conditions conditions() {
        Conditions conditions = new Conditions(new ArrayList<>(), new LinkedHashMap<>());
        if (!who.isEmpty()) conditions.add("e.who in :who", "who", List.of(who, who.toLowerCase(Locale.ROOT)));
        part(conditions, "e.what", "what", what);
        part(conditions, "e.about", "about", about);
        part(conditions, ANYTHING, "text", text);
        if (from != null) conditions.add("e.at >= :from", "from", from);
        if (until != null) conditions.add("e.at < :until", "until", until);
        return conditions;
    }

    private static void part(Conditions conditions, String of, String name, String part) {
        if (part.isEmpty()) return;
        String like = "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        conditions.add("lower(" + of + ") like lower(:" + name + ") escape '\\'", name, like);
    }
}
