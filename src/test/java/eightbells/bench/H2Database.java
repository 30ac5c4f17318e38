package eightbells.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file, gone once it is closed. */
final class H2Database implements Database {
    private final Path data;

    H2Database() throws IOException {
        data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "bench-");
    }

    @Override
    public Path jar() {
        return Path.of("target", "quarkus-app", "quarkus-run.jar");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("EIGHTBELLS_DATA_DIR", data.toString());
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + data + "/eightbells");
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) Files.delete(file);
    }
}
