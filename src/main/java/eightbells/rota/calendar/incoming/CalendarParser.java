package eightbells.rota.calendar.incoming;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;

/** Reads an iCalendar file into its parts, values unread. */
final class CalendarParser implements ContentHandler {
    private static final int DEEPEST = 16;

    private final List<CalendarComponent> calendars = new ArrayList<>();
    private final Deque<CalendarComponent> open = new ArrayDeque<>();
    private final Map<String, String> parameters = new HashMap<>();
    private String value = "";

    private CalendarParser() {}

    /**
     * @return the calendars of the file; one is the rule
     * @throws UnreadableCalendar where it is something else
     */
    static List<CalendarComponent> calendars(String file) {
        String text = file.startsWith("\ufeff") ? file.substring(1) : file;
        if (!text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15))
            throw new UnreadableCalendar(instead(text));
        CalendarParser read = new CalendarParser();
        try {
            new CalendarParserImpl().parse(new StringReader(text.strip() + "\r\n"), read);
        } catch (ParserException e) {
            throw new UnreadableCalendar("The calendar has a fault in line " + e.getLineNo() + ".", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableCalendar("The calendar breaks off or cannot be read.", e);
        }
        return List.copyOf(read.calendars);
    }

    private static String instead(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.isEmpty()) return "This is not a calendar: the answer is empty.";
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return "This is not a calendar: it is a web page, perhaps to sign in. Use the secret iCal address that your"
                    + " calendar gives out.";
        }
        return "This is not a calendar: it does not start with BEGIN:VCALENDAR.";
    }

    @Override
    public void startCalendar() {
        open.clear();
        open.push(new CalendarComponent("VCALENDAR"));
    }

    @Override
    public void endCalendar() {
        calendars.add(open.getLast());
        open.clear();
    }

    @Override
    public void startComponent(String name) {
        if (open.size() > DEEPEST) throw new IllegalArgumentException("nested too deep");
        open.push(new CalendarComponent(name));
    }

    @Override
    public void endComponent(String name) {
        CalendarComponent part = open.pop();
        open.element().add(part);
    }

    @Override
    public void startProperty(String name) {
        parameters.clear();
        value = "";
    }

    @Override
    public void parameter(String name, String text) {
        parameters.put(name.toUpperCase(Locale.ROOT), text.replace("\"", ""));
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String name) {
        open.element().add(new CalendarComponent.Line(name.toUpperCase(Locale.ROOT), Map.copyOf(parameters), value));
    }
}
