package eightbells.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pool of connections to a file of H2, which closes itself. */
@NullUnmarked
class H2ConnectionsTest {
    @TempDir
    Path folder;

    private AgroalDataSource pool;

    @AfterEach
    void close() {
        pool.close();
    }

    /** As the application opens it, or in H2's plain way. */
    private void open(String way) throws SQLException {
        String url = "jdbc:h2:" + way + ":" + folder.resolve("eightbells") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        AgroalDataSourceConfigurationSupplier settings = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool ->
                        pool.initialSize(8).maxSize(8).connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)));
        new H2Connections().setExceptionSorter("h2", settings);
        pool = AgroalDataSource.from(settings);
        run("create table kept (id int primary key, text varchar)");
        run("insert into kept values (1, 'one')");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count() throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Writes while the thread is interrupted, as a library's timeout does. */
    private String interrupted() throws InterruptedException {
        AtomicReference<String> outcome = new AtomicReference<>("written");
        Thread writer = new Thread(() -> {
            try {
                Thread.currentThread().interrupt();
                run("insert into kept values (2, 'two')");
            } catch (SQLException e) {
                outcome.set(e.toString());
            }
        });
        writer.start();
        writer.join();
        return outcome.get();
    }

    @Test
    void the_next_question_opens_a_database_that_was_closed() throws SQLException {
        open(way());
        run("shutdown immediately");

        for (int i = 0; i < 20; i++) assertThat(count()).isEqualTo(1);
    }

    @Test
    void the_next_question_opens_a_database_whose_file_was_closed_under_it() throws Exception {
        open("file");
        try (Connection held = pool.getConnection()) {
            Thread writer = new Thread(() -> {
                Thread.currentThread().interrupt();
                try (Statement statement = held.createStatement()) {
                    statement.execute("insert into kept values (2, 'two')");
                } catch (SQLException expected) {
                    // The file is closed now.
                }
            });
            writer.start();
            writer.join();
            assertThatThrownBy(() -> held.createStatement().execute("insert into kept values (3, 'three')"))
                    .isInstanceOf(SQLException.class);
        }

        for (int i = 0; i < 20; i++) assertThat(count()).isEqualTo(1);
    }

    @Test
    void an_interrupt_does_not_close_the_file_that_the_application_opens() throws Exception {
        open(way());

        assertThat(interrupted()).isEqualTo("written");
        assertThat(count()).isEqualTo(2);
    }

    /** {@code retry} of {@code jdbc:h2:retry:…}. */
    private static String way() {
        Properties settings = new Properties();
        try (InputStream file = H2ConnectionsTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return settings.getProperty("quarkus.datasource.jdbc.url").split(":")[2];
    }
}
