package eightbells.bench;

import eightbells.DatabaseResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A server of its own, gone once it is closed. */
final class PostgresqlDatabase implements Database {
    private final EmbeddedPostgres server = DatabaseResource.startPostgres();
    private final String url = DatabaseResource.urlOf(server);

    @Override
    public Path jar() {
        return Path.of("target", "quarkus-app-postgresql", "quarkus-run.jar");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url);
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "&reWriteBatchedInserts=true");
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
