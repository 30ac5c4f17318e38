package eightbells.platform.database;

import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.agroal.runtime.AgroalConnectionConfigurer;
import io.quarkus.agroal.runtime.JdbcDriver;
import io.quarkus.arc.Unremovable;
import io.quarkus.jdbc.h2.runtime.H2AgroalConnectionConfigurer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.engine.Session;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** Which connections the pool may hand out: none to a database that has closed itself. A fresh one opens it again. */
@Alternative
@Priority(1)
@ApplicationScoped
@Unremovable
@JdbcDriver("h2")
class H2Connections implements AgroalConnectionConfigurer {
    private static final Set<Integer> CLOSED =
            Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN, ErrorCode.CONNECTION_BROKEN_1);

    private final AgroalConnectionConfigurer usual = new H2AgroalConnectionConfigurer();

    @Override
    public void disableSslSupport(
            String kind, AgroalDataSourceConfigurationSupplier dataSource, Map<String, String> properties) {
        usual.disableSslSupport(kind, dataSource, properties);
    }

    @Override
    public void setExceptionSorter(String kind, AgroalDataSourceConfigurationSupplier dataSource) {
        dataSource
                .connectionPoolConfiguration()
                .exceptionSorter(failure -> CLOSED.contains(failure.getErrorCode()))
                .connectionValidator(H2Connections::usable)
                .validateOnBorrow(true);
    }

    /** Asks no question of the database, so it costs next to nothing. */
    private static boolean usable(Connection connection) {
        try {
            Session session = connection.unwrap(JdbcConnection.class).getSession();
            boolean closing =
                    session instanceof SessionLocal local && local.getDatabase().isClosing();
            return !session.isClosed() && !closing;
        } catch (SQLException closed) {
            return false;
        }
    }
}
