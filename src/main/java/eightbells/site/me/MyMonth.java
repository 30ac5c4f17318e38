package eightbells.site.me;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Person;
import eightbells.rota.schedule.PersonalShift;
import eightbells.site.teams.person.MonthlyLoad;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A month of somebody's shifts: weeks from Monday to Sunday, on the clock of one zone. */
record MyMonth(YearMonth month, List<List<Day>> weeks) {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /**
     * @param within whether it belongs to the month, and not to the weeks around it
     * @param night whether a pager may wake them in the night that ends on it
     */
    record Day(LocalDate date, boolean within, boolean today, boolean night, List<Piece> pieces) {
        public boolean weekend() {
            return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        }

        public String weekday() {
            return date.format(WEEKDAY);
        }

        public String words() {
            return date.format(LONG);
        }
    }

    /** What a day has of a shift. */
    record Piece(PersonalShift stint, String when, Instant start) {}

    /** The weeks that have a day of the month, whole. */
    static Interval window(YearMonth month, ZoneId zone) {
        return new Interval(
                monday(month.atDay(1)).atStartOfDay(zone).toInstant(),
                monday(month.atEndOfMonth()).plusWeeks(1).atStartOfDay(zone).toInstant());
    }

    /** @param stints those of the {@link #window} */
    static MyMonth of(YearMonth month, List<PersonalShift> stints, Person person, ZoneId zone, Instant now) {
        Set<LocalDate> nights = MonthlyLoad.nights(person, stints);
        LocalDate today = now.atZone(zone).toLocalDate();
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate end = monday(month.atEndOfMonth()).plusWeeks(1);
        for (LocalDate monday = monday(month.atDay(1)); monday.isBefore(end); monday = monday.plusWeeks(1)) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate date = monday.plusDays(i);
                week.add(new Day(
                        date,
                        YearMonth.from(date).equals(month),
                        date.equals(today),
                        nights.contains(date),
                        pieces(date, stints, zone)));
            }
            weeks.add(List.copyOf(week));
        }
        return new MyMonth(month, List.copyOf(weeks));
    }

    public String name() {
        return month.format(NAME);
    }

    public YearMonth earlier() {
        return month.minusMonths(1);
    }

    public YearMonth later() {
        return month.plusMonths(1);
    }

    public boolean none() {
        return weeks.stream().flatMap(List::stream).allMatch(day -> !day.within || day.pieces.isEmpty());
    }

    private static List<Piece> pieces(LocalDate date, List<PersonalShift> stints, ZoneId zone) {
        Interval day = new Interval(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        return stints.stream()
                .filter(stint -> stint.interval().overlaps(day))
                .map(stint -> new Piece(
                        stint,
                        when(stint.interval(), day, zone),
                        stint.interval().start()))
                .toList();
    }

    private static String when(Interval shift, Interval day, ZoneId zone) {
        boolean begins = shift.start().isAfter(day.start());
        boolean ends = shift.end().isBefore(day.end());
        String from = shift.start().atZone(zone).format(TIME);
        String until = shift.end().atZone(zone).format(TIME);
        if (begins && ends) return from + "–" + until;
        if (begins) return "from " + from;
        return ends ? "until " + until : "all day";
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
