package eightbells.rota.calendar.incoming;

/** What came is no calendar that can be used. The message is a sentence for whoever brought it. */
public class UnreadableCalendar extends RuntimeException {
    private final String fault;

    UnreadableCalendar(String why) {
        super(why);
        fault = why;
    }

    UnreadableCalendar(String why, Throwable cause) {
        super(why, cause);
        fault = why;
    }

    public String fault() {
        return fault;
    }
}
