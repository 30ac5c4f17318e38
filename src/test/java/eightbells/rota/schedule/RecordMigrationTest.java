package eightbells.rota.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** A database that was made before the record had one row a shift answers about its past as before. */
class RecordMigrationTest {
    private static final String BEFORE = "019";

    @Test
    void on_h2() throws SQLException {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:migrated;DB_CLOSE_DELAY=-1");
        migrated(h2, "h2", "blob");
    }

    @Test
    void on_postgresql() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(1))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start()) {
            migrated(server.getPostgresDatabase(), "postgresql", "bytea");
        }
    }

    private static void migrated(DataSource database, String kind, String bytes) throws SQLException {
        flyway(database, kind, bytes, BEFORE).migrate();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into team (id, slug, name, active) values (1, 'web', 'Web', true)");
            sql.execute("insert into schedule (id, team_id, slug, duty, zone, recorded_until)"
                    + " values (1, 1, 'primary', 'PAGER', 'UTC', timestamp with time zone '2026-03-03 00:00:00+00')");
            sql.execute(
                    "insert into recorded_shift (id, schedule_id, starts, ends) values"
                            + " (1, 1, timestamp with time zone '2026-03-01 00:00:00+00', timestamp with time zone '2026-03-02 00:00:00+00'),"
                            + " (2, 1, timestamp with time zone '2026-03-02 00:00:00+00', timestamp with time zone '2026-03-03 00:00:00+00')");
            sql.execute(
                    "insert into recorded_assignment (recorded_shift_id, position, person, source, laptop) values"
                            + " (1, 1, 'ben', 'override', false), (1, 0, 'ana', 'rotation by day', true), (2, 0, 'ben', 'rotation by day', true)");
        }

        flyway(database, kind, bytes, "latest").migrate();

        assertThat(column(database, "select served from recorded_shift order by id"))
                .containsExactly("ana 1 rotation by day\nben 0 override", "ben 1 rotation by day");
        assertThat(column(database, "select person from recorded_person where schedule_id = 1 order by person"))
                .containsExactly("ana", "ben");
        assertThat(column(database, "select slug from schedule where made_at is null"))
                .as("when it was made was not kept: its past is as long as it was")
                .containsExactly("primary");
    }

    private static Flyway flyway(DataSource database, String kind, String bytes, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/" + kind)
                .placeholders(java.util.Map.of("bytes", bytes))
                .target(target)
                .load();
    }

    private static List<String> column(DataSource database, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
