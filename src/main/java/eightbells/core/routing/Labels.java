package eightbells.core.routing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What is known of an alert, sorted by name. To be empty and to be missing are the same, as in Alertmanager. */
public record Labels(Map<String, String> values) {
    public static final Labels NONE = new Labels(Map.of());

    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

    public Labels {
        TreeMap<String, String> sorted = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) sorted.put(name, value);
        });
        values = Collections.unmodifiableMap(sorted);
    }

    /** Names and values in turn: {@code of("severity", "critical", "service", "rabbitmq")}. */
    public static Labels of(String... namesAndValues) {
        TreeMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) values.put(namesAndValues[i], namesAndValues[i + 1]);
        return new Labels(values);
    }

    /** The label's value, or "" where there is none. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public Labels with(String name, String value) {
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Labels(more);
    }

    /** Whether a name needs no quotes in a matcher of any Alertmanager. */
    public static boolean plain(String name) {
        return PLAIN.matcher(name).matches();
    }
}
