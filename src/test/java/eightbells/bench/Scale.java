package eightbells.bench;

import java.util.List;
import java.util.stream.IntStream;

/** How much there is. */
enum Scale {
    SMALL,
    LARGE;

    /** Past alerts of each team: 100,000 for a thousand. */
    static final int ALERTS_A_TEAM = 100;

    int teams() {
        return this == SMALL ? 1 : Integer.getInteger("bench.teams", 1000);
    }

    List<SampleTeam> sampleTeams() {
        return SampleTeam.range(0, teams());
    }

    /** Teams that do not exist yet, as one document brings them. */
    List<SampleTeam> newTeams() {
        int count = Integer.getInteger("bench.newTeams", 100);
        return IntStream.range(teams(), teams() + count)
                .mapToObj(SampleTeam::new)
                .toList();
    }
}
