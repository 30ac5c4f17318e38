package eightbells.bench;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Gap;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Readiness;
import eightbells.core.rota.Shift;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** What the application records of the past, written as if each schedule were two years old and edited just now. */
final class History {
    private static final int BATCH = 5_000;

    private final Connection connection;
    private final Interval window;
    private final PreparedStatement insert;
    private long id;

    private History(Connection connection, Interval window, PreparedStatement insert) {
        this.connection = connection;
        this.window = window;
        this.insert = insert;
    }

    /**
     * @param connection without automatic commits
     * @return how many shifts; none where the application keeps its record in another form, and makes it itself
     */
    static long write(Connection connection, List<SampleTeam> teams, Interval window) throws SQLException {
        if (!known(connection)) return 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from recorded_shift");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into recorded_shift (id, schedule_id, starts, ends, served) values (?, ?, ?, ?, ?)")) {
            History history = new History(connection, window, insert);
            for (SampleTeam team : teams) history.write(team);
            history.flush();
            Sql.restart(connection, "recorded_shift_seq", history.id);
            return history.id;
        }
    }

    private static boolean known(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from information_schema.columns"
                        + " where lower(table_name) = 'recorded_shift' and lower(column_name) = 'served'")) {
            found.next();
            return found.getInt(1) > 0;
        }
    }

    private void write(SampleTeam team) throws SQLException {
        Plan laptop = team.laptop();
        Readiness readiness = new Readiness(List.of(laptop), List.of());
        write(Sql.schedule(connection, team, SampleTeam.PAGER), team.pager(), readiness);
        write(Sql.schedule(connection, team, SampleTeam.LAPTOP), laptop, readiness);
    }

    private void write(long schedule, Plan plan, Readiness readiness) throws SQLException {
        for (Shift shift : plan.reasons(window)) {
            if (shift.cover() != Gap.GAP) write(schedule, shift, readiness);
        }
        try (PreparedStatement update =
                connection.prepareStatement("update schedule set made_at = ?, recorded_until = ? where id = ?")) {
            update.setObject(1, window.start().atOffset(ZoneOffset.UTC));
            update.setObject(2, window.end().atOffset(ZoneOffset.UTC));
            update.setLong(3, schedule);
            update.execute();
        }
    }

    /** Parted where somebody comes to have a laptop, or no longer has. */
    private void write(long schedule, Shift shift, Readiness readiness) throws SQLException {
        Instant end = shift.interval().end();
        Instant from = shift.interval().start();
        while (from.isBefore(end)) {
            String served = served(shift, readiness, from);
            Instant until = from;
            while (until.isBefore(end) && served(shift, readiness, until).equals(served)) {
                until = readiness.nextChange(shift.cover().people(), until);
            }
            if (until.isAfter(end)) until = end;
            write(schedule, from, until, served);
            from = until;
        }
    }

    private void write(long schedule, Instant from, Instant until, String served) throws SQLException {
        insert.setLong(1, ++id);
        insert.setLong(2, schedule);
        insert.setObject(3, from.atOffset(ZoneOffset.UTC));
        insert.setObject(4, until.atOffset(ZoneOffset.UTC));
        insert.setString(5, served);
        insert.addBatch();
        if (id % BATCH == 0) flush();
    }

    /** Millions of rows are too many for one transaction. */
    private void flush() throws SQLException {
        insert.executeBatch();
        connection.commit();
    }

    /** A line a person: handle, whether they could act, and why they were on call. */
    private static String served(Shift shift, Readiness readiness, Instant t) {
        return shift.cover().assignments().stream()
                .map(a -> a.person() + (readiness.canAct(a.person(), t) ? " 1 " : " 0 ") + a.source())
                .collect(Collectors.joining("\n"));
    }
}
