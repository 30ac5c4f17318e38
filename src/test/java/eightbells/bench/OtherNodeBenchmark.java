package eightbells.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two nodes on one database: how long after an edit is answered by one does the other answer by it? */
final class OtherNodeBenchmark implements Benchmark.WithItsOwn {
    private static final int TIMES = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public void measure(World world, Table table) throws Exception {
        if (!world.database().shared()) return;
        try (Node here = Node.start(world.database());
                Node there = Node.start(world.database())) {
            Program editor = new Program(here.address());
            Program reader = new Program(there.address());
            table.note(
                    Work.OTHER_NODE,
                    world.scale(),
                    Timing.median(TIMES, time -> seen(editor, reader, world.team(time))));
        }
    }

    private static double seen(Program editor, Program reader, SampleTeam team)
            throws IOException, InterruptedException {
        String before = onCall(reader, team).get(0);
        String person = team.handle(before.equals(team.handle(3)) ? 4 : 3);
        Answer made = editor.post(
                        "/api/v1" + team.pagerPath() + "/overrides",
                        "{\"kind\": \"replace\", \"person\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                                .formatted(person, Instant.now(), Instant.now().plus(Duration.ofHours(1))))
                .expect(201);
        double millis = until(reader, team, List.of(person));
        String id = made.json().get("id").asText();
        editor.delete("/api/v1" + team.pagerPath() + "/overrides/" + id).expect(204);
        until(reader, team, List.of(before));
        return millis;
    }

    private static double until(Program reader, SampleTeam team, List<String> people)
            throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!onCall(reader, team).equals(people)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("the other node does not see it within " + PATIENCE);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static List<String> onCall(Program reader, SampleTeam team) throws IOException, InterruptedException {
        return reader.get("/api/v1/on-call?team=" + team.slug() + "&schedule=" + SampleTeam.PAGER)
                .expect(200)
                .json()
                .findValue("onCall")
                .findValuesAsText("person");
    }
}
