package eightbells.rota.schedule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eightbells.core.interval.Interval;
import eightbells.core.interval.Intervals;
import eightbells.core.rota.Cover;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Recorded;
import eightbells.core.rota.RecordedPage;
import eightbells.core.rota.Shift;
import eightbells.rota.schedule.RecordedShift.Served;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The record, read around the instant that is asked about, by an index. What it costs depends on neither the length of
 * the history nor the number of schedules. What is over does not change any more, and is kept while there is room.
 */
@ApplicationScoped
public class RecordedShifts {
    /** Read at once, before and after the instant: whoever asks next mostly asks about one of them. */
    private static final int EARLIER = 32;

    private static final int LATER = 96;

    /** What a shift takes in memory, in bytes, and which part of all the memory the kept ones may take. */
    private static final int SHIFT = 48;

    private static final int PART = 16;

    // Ordered by all of the index, else H2 reads and sorts the rest of the history; apart, else it parses them each
    // time.
    private static final String BEFORE =
            "select starts, ends, served from recorded_shift where schedule_id = ? and ends <= ?"
                    + " order by schedule_id desc, ends desc limit ?";
    private static final String FROM =
            "select starts, ends, served from recorded_shift where schedule_id = ? and ends > ?"
                    + " order by schedule_id, ends limit ?";

    private final DataSource dataSource;
    private final Cache<Long, Book> books = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / PART / SHIFT)
            .weigher((Long schedule, Book book) -> book.weight())
            .build();

    RecordedShifts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A stretch of one schedule's record. */
    private record Page(Instant from, Instant until, RecordedPage covers, RecordedPage couldAct) {}

    /** All that was read of one schedule's record: pages by their beginnings, none of which overlaps another. */
    private record Book(NavigableMap<Instant, Page> pages) {
        @Nullable
        Page at(Instant t) {
            Map.Entry<Instant, Page> found = pages.floorEntry(t);
            return found == null || !t.isBefore(found.getValue().until) ? null : found.getValue();
        }

        /** The same with what was read around {@code t}, as far as it is not there. */
        Book with(Instant t, Rows read) {
            if (at(t) != null) return this;
            Map.Entry<Instant, Page> before = pages.lowerEntry(t);
            Map.Entry<Instant, Page> after = pages.higherEntry(t);
            Instant from = before == null ? read.from : Intervals.later(read.from, before.getValue().until);
            Instant until = after == null || read.until.isBefore(after.getKey()) ? read.until : after.getKey();
            NavigableMap<Instant, Page> all = new TreeMap<>(pages);
            all.put(from, read.page(from, until));
            return new Book(all);
        }

        int weight() {
            return pages.values().stream()
                    .mapToInt(page -> 8 + page.covers.size())
                    .sum();
        }
    }

    /** Who was on call, and who of them could act. */
    private record Who(Cover cover, Cover couldAct) {
        static Who of(String text) {
            List<Served> served = Served.read(text);
            return new Who(
                    Served.cover(served),
                    Served.cover(served.stream().filter(Served::laptop).toList()));
        }
    }

    private record Row(Interval interval, Who who) {}

    /**
     * Shifts as they were read, ascending.
     *
     * @param from the first instant of which they tell; {@code until} the first of which they no longer do
     */
    private record Rows(Instant from, Instant until, List<Row> rows) {
        Page page(Instant first, Instant end) {
            RecordedPage covers = new RecordedPage(first, end, shifts(Who::cover));
            boolean same = rows.stream().allMatch(row -> row.who.cover.equals(row.who.couldAct));
            return new Page(first, end, covers, same ? covers : new RecordedPage(first, end, shifts(Who::couldAct)));
        }

        private List<Shift> shifts(Function<Who, Cover> which) {
            return rows.stream()
                    .map(row -> new Shift(row.interval, which.apply(row.who)))
                    .filter(shift -> shift.cover() != Gap.GAP)
                    .toList();
        }
    }

    /** @param until when the schedule was edited last; null: never */
    public ScheduleRecord of(long schedule, @Nullable Instant until) {
        if (until == null) return ScheduleRecord.NONE;
        return new ScheduleRecord(recorded(schedule, until, Page::covers), recorded(schedule, until, Page::couldAct));
    }

    /** Whatever was read is read again: names in the record were rewritten. */
    public void forget() {
        books.invalidateAll();
    }

    /** The record of one schedule as it stands since its last edit. */
    private Recorded recorded(long schedule, Instant until, Function<Page, RecordedPage> which) {
        return new Recorded() {
            @Override
            public Instant until() {
                return until;
            }

            @Override
            public RecordedPage page(Instant t, int shifts) {
                return which.apply(RecordedShifts.this.page(schedule, until, t, shifts));
            }
        };
    }

    private Page page(long schedule, Instant until, Instant t, int shifts) {
        Book known = books.getIfPresent(schedule);
        Page page = known == null ? null : known.at(t);
        if (page != null) return page;
        Rows read = read(schedule, until, t, Math.max(shifts, LATER));
        return Objects.requireNonNull(books.asMap()
                .compute(schedule, (id, book) -> (book == null ? new Book(new TreeMap<>()) : book).with(t, read))
                .at(t));
    }

    private Rows read(long schedule, Instant until, Instant t, int shifts) {
        Map<String, Who> texts = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            List<Row> rows = new ArrayList<>(rows(connection, BEFORE, schedule, t, EARLIER, texts));
            Instant from = rows.size() < EARLIER
                    ? Instant.MIN
                    : rows.get(EARLIER - 1).interval.start();
            Collections.reverse(rows);
            List<Row> later = rows(connection, FROM, schedule, t, shifts, texts);
            rows.addAll(later);
            Instant end = later.size() < shifts
                    ? until
                    : later.get(shifts - 1).interval.end();
            return new Rows(from, end, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the record of schedule " + schedule, e);
        }
    }

    /** @param texts what was read already, since few people serve many shifts */
    private static List<Row> rows(
            Connection connection, String sql, long schedule, Instant t, int most, Map<String, Who> texts)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, schedule);
            query.setObject(2, t.atOffset(ZoneOffset.UTC));
            query.setInt(3, most);
            try (ResultSet read = query.executeQuery()) {
                while (read.next()) {
                    Interval interval = new Interval(instant(read, 1), instant(read, 2));
                    rows.add(new Row(interval, texts.computeIfAbsent(read.getString(3), Who::of)));
                }
            }
        }
        return rows;
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
