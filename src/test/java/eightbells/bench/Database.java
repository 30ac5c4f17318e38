package eightbells.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What the application keeps its data in. */
interface Database extends AutoCloseable {
    /** The packaged application that is built for it. */
    Path jar();

    /** What the application is told about it. */
    Map<String, String> environment();

    /** To it, past the application; an embedded one is to be stopped meanwhile. */
    Connection connect() throws SQLException;

    /** Whether several nodes may share it. */
    boolean shared();

    @Override
    void close() throws IOException;

    /** @param kind {@code h2} or {@code postgresql} */
    static Database open(String kind) throws IOException {
        return switch (kind) {
            case "h2" -> new H2Database();
            case "postgresql" -> new PostgresqlDatabase();
            default -> throw new IllegalArgumentException("neither h2 nor postgresql: " + kind);
        };
    }
}
