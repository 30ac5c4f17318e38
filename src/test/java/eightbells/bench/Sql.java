package eightbells.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What both writers of the past need of the database. */
final class Sql {
    /** More than the application takes from a sequence at a time. */
    private static final int MARGIN = 1_000;

    private Sql() {}

    static long schedule(Connection connection, SampleTeam team, String slug) throws SQLException {
        return number(
                connection,
                "select s.id from schedule s join team t on t.id = s.team_id where t.slug = ? and s.slug = ?",
                team.slug(),
                slug);
    }

    static long number(Connection connection, String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) statement.setString(i + 1, parameters[i]);
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) throw new SQLException("nothing found by " + query);
                return found.getLong(1);
            }
        }
    }

    /** The application numbers on from here. */
    static void restart(Connection connection, String sequence, long last) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter sequence " + sequence + " restart with " + (last + MARGIN));
        }
    }
}
