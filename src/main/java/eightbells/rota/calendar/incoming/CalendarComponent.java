package eightbells.rota.calendar.incoming;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A component of an iCalendar file as it is written: lines, and components within. Names are in capitals. */
final class CalendarComponent {
    /** @param parameters by their names in capitals */
    record Line(String name, Map<String, String> parameters, String value) {
        Optional<String> parameter(String key) {
            return Optional.ofNullable(parameters.get(key));
        }

        /** Its values where it is a list. */
        List<String> values() {
            return List.of(value.split(",")).stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }

    private final String name;
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final List<CalendarComponent> parts = new ArrayList<>();

    CalendarComponent(String name) {
        this.name = name.toUpperCase(Locale.ROOT);
    }

    void add(Line line) {
        lines.computeIfAbsent(line.name(), any -> new ArrayList<>()).add(line);
    }

    void add(CalendarComponent part) {
        parts.add(part);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    List<Line> all(String wanted) {
        return lines.getOrDefault(wanted, List.of());
    }

    Optional<Line> line(String wanted) {
        return all(wanted).stream().findFirst();
    }

    /** The value of a line; nothing where there is no such line. */
    String text(String wanted) {
        return line(wanted).map(line -> line.value().strip()).orElse("");
    }

    /** Whether a line has this value, in whatever case. */
    boolean says(String wanted, String value) {
        return text(wanted).equalsIgnoreCase(value);
    }

    Stream<CalendarComponent> parts(String wanted) {
        return parts.stream().filter(part -> part.is(wanted));
    }
}
