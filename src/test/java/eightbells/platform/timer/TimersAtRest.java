package eightbells.platform.timer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Makes the timers look, and waits until nothing is due any more and nothing runs. */
@ApplicationScoped
public class TimersAtRest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Timers timers;
    private final DataSource dataSource;
    private final Clock clock;

    TimersAtRest(Timers timers, DataSource dataSource, Clock clock) {
        this.timers = timers;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    public void await() {
        Awaitility.await("all that is due has been done")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(3))
                .until(this::resting);
    }

    /** When the next timer is due; far away where none is set. */
    public Instant next() {
        return ask("select min(execution_time) from scheduled_tasks where execution_time > ?", OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MAX);
    }

    private boolean resting() {
        long busy = ask("select count(*) from scheduled_tasks where picked or execution_time <= ?", Long.class)
                .orElseThrow();
        if (busy > 0) timers.look(new Timers.Due());
        return busy == 0;
    }

    private <T> Optional<T> ask(String query, Class<T> type) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return Optional.ofNullable(answer.getObject(1, type));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
