package eightbells.bench;

import eightbells.core.interval.Interval;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What there is in a database: teams, put by the application itself, and their past, written past it.
 *
 * @param past what the history and the alerts fill
 */
record World(Database database, Scale scale, List<SampleTeam> teams, Interval past) {
    private static final Duration PAST = Duration.ofDays(365 * SampleTeam.YEARS);

    /** Teams in one document. */
    private static final int CHUNK = 100;

    static World build(Database database, Scale scale) throws IOException, InterruptedException, SQLException {
        long began = System.nanoTime();
        List<SampleTeam> teams = scale.sampleTeams();
        try (Node node = Node.start(database)) {
            Program program = new Program(node.address());
            for (int i = 0; i < teams.size(); i += CHUNK) {
                String document = SampleTeam.document(teams.subList(i, Math.min(i + CHUNK, teams.size())));
                program.put("/api/v1/rota", document).expect(200);
            }
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Interval past = new Interval(now.minus(PAST), now);
        long shifts;
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            shifts = History.write(connection, teams, past);
            PastAlerts.write(connection, teams, past);
            connection.commit();
        }
        System.out.printf(
                "a world of %d teams, %d recorded shifts, %d alerts: made in %d s%n",
                teams.size(),
                shifts,
                teams.size() * Scale.ALERTS_A_TEAM,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
        return new World(database, scale, teams, past);
    }

    /** One team after the other, again from the first. */
    SampleTeam team(int time) {
        return teams.get(time % teams.size());
    }
}
