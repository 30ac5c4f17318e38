package eightbells.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a small machine must have: the memory of a node with a heap of 256 MB, at rest and after it was busy. */
final class MemoryBenchmark implements Benchmark.WithItsOwn {
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration LOAD = Duration.ofSeconds(15);
    private static final int PAGES = 200;

    @Override
    public void measure(World world, Table table) throws Exception {
        try (Node node = Node.start(world.database(), "-Xmx256m")) {
            TimeUnit.SECONDS.sleep(REST.toSeconds());
            table.note(Work.IDLE, world.scale(), node.residentMegabytes());
            Load.run(
                    node,
                    List.of(Load.question(
                            "/api/v1/on-call?team=" + world.team(0).slug())),
                    LOAD);
            String then = "&at=" + world.past().start().plus(Duration.ofDays(300));
            Load.run(
                    node,
                    List.of(Load.question(
                            "/api/v1/on-call?team=" + world.team(0).slug() + then)),
                    LOAD);
            Program program = new Program(node.address());
            for (int i = 0; i < 5; i++) program.get("/api/v1/on-call").expect(200);
            for (int i = 0; i < 5; i++) program.get("/api/v1/rota").expect(200);
            Browser browser = Browser.signedIn(node.address());
            for (int i = 0; i < PAGES; i++) {
                browser.get(world.team(i).pagerPath()).expect(200);
                browser.get("/people/" + world.team(i).handle(i)).expect(200);
            }
            table.note(Work.LOADED, world.scale(), node.residentMegabytes());
        }
    }
}
