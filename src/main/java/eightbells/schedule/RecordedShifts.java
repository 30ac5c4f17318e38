package eightbells.schedule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Interval;
import eightbells.core.rota.Recorded;
import eightbells.core.rota.RecordedPage;
import eightbells.core.rota.Shift;
import eightbells.schedule.RecordedShift.Served;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The record, read around the instant that is asked about, by an index. What it costs depends on neither the length of
 * the history nor the number of schedules. What is over does not change any more, and is kept while there is room.
 */
@ApplicationScoped
public class RecordedShifts {
    /** Pages that are kept are found again by the part of the time in which they were asked for, in seconds. */
    private static final long PART = Duration.ofDays(1).toSeconds();
    /** How many shifts are kept in memory, of all schedules: some 20 MB. */
    private static final int KEPT = 60_000;
    /** Shifts before the one that is asked about: since when somebody was on call is read there. */
    private static final int BEFORE = 4;

    // Ordered by all of the index, else H2 reads and sorts the rest of the history; apart, else it parses them each
    // time.
    private static final String EARLIER =
            "select starts, ends, served from recorded_shift where schedule_id = ? and ends <= ?"
                    + " order by schedule_id desc, ends desc limit ?";
    private static final String LATER =
            "select starts, ends, served from recorded_shift where schedule_id = ? and ends > ?"
                    + " order by schedule_id, ends limit ?";

    private final DataSource dataSource;
    private final Cache<Place, Page> pages = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Place place, Page page) -> 8 + page.covers.size())
            .build();

    RecordedShifts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Place(long schedule, long part) {}

    private record Page(RecordedPage covers, RecordedPage couldAct) {}

    /** @param until when the schedule was edited last; null: never */
    public ScheduleRecord of(long schedule, @Nullable Instant until) {
        if (until == null) return ScheduleRecord.NONE;
        return new ScheduleRecord(recorded(schedule, until, Page::covers), recorded(schedule, until, Page::couldAct));
    }

    /** Whatever was read is read again: names in the record were rewritten. */
    public void forget() {
        pages.invalidateAll();
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
        long part = Math.floorDiv(t.getEpochSecond(), PART);
        // One that was asked for nearby often reaches here.
        for (long near : new long[] {part, part - 1, part + 1}) {
            Page known = pages.getIfPresent(new Place(schedule, near));
            if (known != null && known.covers.knows(t)) return known;
        }
        Page read = read(schedule, until, t, shifts);
        pages.put(new Place(schedule, part), read);
        return read;
    }

    private Page read(long schedule, Instant until, Instant t, int shifts) {
        List<Row> rows = rows(schedule, t, shifts);
        long before =
                rows.stream().filter(row -> !row.interval.end().isAfter(t)).count();
        Instant from = before == BEFORE ? rows.get(0).interval.start() : Instant.MIN;
        Instant end = rows.size() - before == shifts
                ? rows.get(rows.size() - 1).interval.end()
                : until;
        return new Page(
                new RecordedPage(from, end, shifts(rows, row -> row.served)),
                new RecordedPage(from, end, shifts(rows, row -> row.served.stream()
                        .filter(Served::laptop)
                        .toList())));
    }

    private static List<Shift> shifts(List<Row> rows, Function<Row, List<Served>> who) {
        return rows.stream()
                .map(row -> new Shift(row.interval, Served.cover(who.apply(row))))
                .filter(shift -> shift.cover() != Gap.GAP)
                .toList();
    }

    private record Row(Interval interval, List<Served> served) {}

    /** Ascending. */
    private List<Row> rows(long schedule, Instant t, int shifts) {
        try (Connection connection = dataSource.getConnection()) {
            List<Row> rows = new ArrayList<>(rows(connection, EARLIER, schedule, t, BEFORE));
            Collections.reverse(rows);
            rows.addAll(rows(connection, LATER, schedule, t, shifts));
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the record of schedule " + schedule, e);
        }
    }

    private static List<Row> rows(Connection connection, String sql, long schedule, Instant t, int most)
            throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, schedule);
            query.setObject(2, t.atOffset(ZoneOffset.UTC));
            query.setInt(3, most);
            try (ResultSet read = query.executeQuery()) {
                while (read.next()) {
                    Interval interval = new Interval(instant(read, 1), instant(read, 2));
                    rows.add(new Row(interval, Served.read(read.getString(3))));
                }
            }
        }
        return rows;
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
