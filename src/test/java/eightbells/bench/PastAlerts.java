package eightbells.bench;

import eightbells.core.interval.Interval;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Alerts of the past, even over the time, each acknowledged and resolved, with a page and its history. */
final class PastAlerts implements AutoCloseable {
    private static final List<String> HISTORY = List.of("triggered", "acknowledged", "resolved");

    private final Connection connection;
    private final PreparedStatement alerts;
    private final PreparedStatement events;
    private final PreparedStatement pages;
    private long last;

    private PastAlerts(Connection connection) throws SQLException {
        this.connection = connection;
        alerts = connection.prepareStatement(
                "insert into alert (id, integration_id, dedup_key, title, status, severity, urgency, team_id, policy_id,"
                        + " labels, details, occurrences, opened_at, acknowledged_at, acknowledged_by, resolved_at,"
                        + " resolved_by, due_at, pass, step) values (?, ?, ?, ?, 'RESOLVED', 'ERROR', 'HIGH', ?, ?, '',"
                        + " '{}', 1, ?, ?, ?, ?, ?, ?, 0, 1)");
        events = connection.prepareStatement(
                "insert into alert_event (id, alert_id, at, what, who) values (?, ?, ?, ?, ?)");
        pages = connection.prepareStatement(
                "insert into page (id, alert_id, person_id, channel, address, status, because, token, created_at, due_at,"
                        + " sent_at, attempts) values (?, ?, ?, 'email', ?, 'SENT', 'on call', ?, ?, ?, ?, 1)");
    }

    /** @param connection without automatic commits */
    static void write(Connection connection, List<SampleTeam> teams, Interval window) throws SQLException {
        try (PastAlerts past = new PastAlerts(connection)) {
            for (SampleTeam team : teams) past.write(team, window);
            Sql.restart(connection, "alert_seq", past.last);
            Sql.restart(connection, "alert_event_seq", past.last * HISTORY.size());
            Sql.restart(connection, "page_seq", past.last);
        }
    }

    private void write(SampleTeam team, Interval window) throws SQLException {
        String where = " join team t on t.id = x.team_id where t.slug = ?";
        long teamId = Sql.number(connection, "select id from team where slug = ?", team.slug());
        long source = Sql.number(connection, "select x.id from integration x" + where, team.slug());
        long policy = Sql.number(connection, "select x.id from escalation_policy x" + where, team.slug());
        String handle = team.handle(0);
        long person = Sql.number(connection, "select id from person where handle = ?", handle);
        Duration apart = window.length().dividedBy(Scale.ALERTS_A_TEAM);
        for (int i = 0; i < Scale.ALERTS_A_TEAM; i++) {
            Instant at = window.start().plus(apart.multipliedBy(i));
            last++;
            set(alerts, last, source, "key " + i, "Disk full " + i, teamId, policy, at, at, handle, at, handle, at);
            for (int k = 0; k < HISTORY.size(); k++) {
                set(events, last * HISTORY.size() - k, last, at, HISTORY.get(k), handle);
            }
            set(pages, last, last, person, handle + "@example.org", "page " + last, at, at, at);
        }
        for (PreparedStatement statement : List.of(alerts, events, pages)) statement.executeBatch();
        connection.commit();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        alerts.close();
        events.close();
        pages.close();
    }
}
