package eightbells.platform.database;

import eightbells.platform.http.Deadline;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Each statement looks at the deadline of the request that it serves: work that asks the database goes on no longer. */
@PersistenceUnitExtension
class StatementsInTime implements StatementInspector {
    @Override
    public String inspect(String sql) {
        Deadline.check();
        return sql;
    }
}
