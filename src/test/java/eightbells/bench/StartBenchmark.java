package eightbells.bench;

/** From the start of the process until it says that it is ready, with a database that is there already. */
final class StartBenchmark implements Benchmark.WithItsOwn {
    private static final double MILLIS = 1_000;

    @Override
    public void measure(World world, Table table) throws Exception {
        double millis = Timing.median(5, time -> {
            try (Node node = Node.start(world.database())) {
                return node.untilReady().toMillis();
            }
        });
        table.note(Work.START, world.scale(), millis / MILLIS);
    }
}
