package eightbells.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * H2's guard of the audit: an entry may only be rewritten as {@code company.audit.AuditTrail} does it, counted and with the facts as
 * they were. PostgreSQL has the same in its own language.
 */
public final class Untouched extends TriggerAdapter {
    private static final List<String> FACTS = List.of("id", "at", "address", "what", "edit_id");

    @Override
    public void fire(Connection database, ResultSet old, @Nullable ResultSet fresh) throws SQLException {
        if (fresh == null || !counted(old, fresh)) throw new SQLException("the audit is added to and never changed");
    }

    private static boolean counted(ResultSet old, ResultSet fresh) throws SQLException {
        for (String fact : FACTS) {
            if (!Objects.equals(old.getObject(fact), fresh.getObject(fact))) return false;
        }
        return fresh.getInt("rewrites") == old.getInt("rewrites") + 1;
    }
}
