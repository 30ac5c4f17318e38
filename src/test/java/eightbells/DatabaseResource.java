package eightbells;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * The database of the tests: H2 in memory, or a real PostgreSQL where the build is for one. It is a server of its own,
 * unless {@value #OUTSIDE} names another, as {@code jdbc:postgresql://host/database?user=…&password=…}.
 */
public class DatabaseResource implements QuarkusTestResourceLifecycleManager {
    static final String OUTSIDE = "EIGHTBELLS_TEST_POSTGRES_URL";

    private static final String H2 = "jdbc:h2:mem:test;DB_CLOSE_DELAY=-1";

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        if (!"postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))) {
            return Map.of("quarkus.datasource.jdbc.url", H2);
        }
        return settings(System.getenv(OUTSIDE) == null ? own() : System.getenv(OUTSIDE));
    }

    @Override
    public void stop() {
        try {
            if (server != null) server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server, stopped when it is closed, that flushes each commit to disk as those do that are for real. */
    public static EmbeddedPostgres startPostgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "120")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String urlOf(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private String own() {
        server = startPostgres();
        return urlOf(server);
    }

    /** The user and the password stand in the address. */
    private static Map<String, String> settings(String url) {
        URI.create(url.substring("jdbc:".length()));
        return Map.of("quarkus.datasource.jdbc.url", url);
    }
}
