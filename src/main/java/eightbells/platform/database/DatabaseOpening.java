package eightbells.platform.database;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Opens H2's file before anything else asks for a connection, and waits for as long as that takes. */
@ApplicationScoped
@Unremovable
class DatabaseOpening implements FlywayConfigurationCustomizer {
    private static final Duration SAY_EVERY = Duration.ofSeconds(3);

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;
    /** Kept until the pool has connections of its own: H2 closes its file behind the last one. */
    private @Nullable Connection first;

    DatabaseOpening(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        boolean file = url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
        if (!file || first != null) return;
        first = new LongWait("Opening the database", SAY_EVERY, line -> Log.info(line)).during(this::connect);
    }

    void started(@Observes StartupEvent event) throws SQLException {
        if (first != null) first.close();
        first = null;
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(url, user.orElse(""), password.orElse(""));
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be opened: " + e.getMessage(), e);
        }
    }
}
