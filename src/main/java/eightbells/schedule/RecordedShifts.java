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
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The record, read in pages of one schedule and a month. What it costs depends on neither the length of the history nor
 * the number of schedules. A page that is over does not change any more, and is kept while there is room.
 */
@ApplicationScoped
public class RecordedShifts {
    private static final long PAGE = Duration.ofDays(32).toSeconds();
    /** How many shifts are kept in memory, of all schedules: some 20 MB. */
    private static final int KEPT = 60_000;

    /** Those within a page, and the first one after: it may have begun on the page. */
    private static final String READ =
            """
            (select starts, ends, served from recorded_shift where schedule_id = ? and ends > ? and ends <= ?)
            union all
            (select starts, ends, served from recorded_shift where schedule_id = ? and ends > ? order by ends
              fetch first 1 row only)
            order by ends""";

    private final DataSource dataSource;
    private final Cache<Place, Page> pages = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Place place, Page page) -> 8 + page.covers.size())
            .build();

    RecordedShifts(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Place(long schedule, long number) {}

    private record Page(RecordedPage covers, RecordedPage couldAct) {}

    /** @param until when the schedule was edited last; null: never */
    public ScheduleRecord of(long schedule, @Nullable Instant until) {
        if (until == null) return ScheduleRecord.NONE;
        Reader reader = new Reader(schedule, until);
        return new ScheduleRecord(reader.recorded(Page::covers), reader.recorded(Page::couldAct));
    }

    /** Whatever was read is read again: names in the record were rewritten. */
    public void forget() {
        pages.invalidateAll();
    }

    /** The record of one schedule as it stands since its last edit. */
    private final class Reader {
        private final long schedule;
        private final Instant until;
        /** The page that the next edit makes longer. */
        private volatile @Nullable Page last;

        Reader(long schedule, Instant until) {
            this.schedule = schedule;
            this.until = until;
        }

        Recorded recorded(Function<Page, RecordedPage> which) {
            return new Recorded() {
                @Override
                public Instant until() {
                    return until;
                }

                @Override
                public RecordedPage page(Instant t) {
                    return which.apply(Reader.this.page(t));
                }
            };
        }

        Page page(Instant t) {
            long number = Math.floorDiv(t.getEpochSecond(), PAGE);
            Instant from = Instant.ofEpochSecond(number * PAGE);
            Instant end = from.plusSeconds(PAGE);
            if (!end.isAfter(until)) {
                Place place = new Place(schedule, number);
                Page known = pages.getIfPresent(place);
                if (known == null) {
                    known = read(schedule, from, end);
                    pages.put(place, known);
                }
                return known;
            }
            Page known = last;
            if (known == null) {
                known = read(schedule, from, until);
                last = known;
            }
            return known;
        }
    }

    private Page read(long schedule, Instant from, Instant until) {
        List<Shift> covers = new ArrayList<>();
        List<Shift> couldAct = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setLong(1, schedule);
            query.setObject(2, from.atOffset(ZoneOffset.UTC));
            query.setObject(3, until.atOffset(ZoneOffset.UTC));
            query.setLong(4, schedule);
            query.setObject(5, until.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Interval interval = new Interval(instant(rows, 1), instant(rows, 2));
                    List<Served> served = Served.read(rows.getString(3));
                    covers.add(new Shift(interval, Served.cover(served)));
                    Shift able = new Shift(
                            interval,
                            Served.cover(served.stream().filter(Served::laptop).toList()));
                    if (able.cover() != Gap.GAP) couldAct.add(able);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the record of schedule " + schedule, e);
        }
        return new Page(new RecordedPage(from, until, covers), new RecordedPage(from, until, couldAct));
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }
}
