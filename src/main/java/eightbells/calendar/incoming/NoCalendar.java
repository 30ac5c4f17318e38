package eightbells.calendar.incoming;

/** What came is no calendar that can be used. The message is a sentence for whoever brought it. */
class NoCalendar extends RuntimeException {
    private final String fault;

    NoCalendar(String why) {
        super(why);
        fault = why;
    }

    NoCalendar(String why, Throwable cause) {
        super(why, cause);
        fault = why;
    }

    String fault() {
        return fault;
    }
}
