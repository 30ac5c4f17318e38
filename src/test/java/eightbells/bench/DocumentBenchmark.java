package eightbells.bench;

/** Many teams at once, as whoever moves from another tool brings them; the same again, as a program does each night. */
final class DocumentBenchmark implements Benchmark.OnOneNode {
    private static final double MILLIS = 1_000;

    @Override
    public void measure(World world, Node node, Table table) throws Exception {
        String document = SampleTeam.document(world.scale().newTeams());
        Program program = new Program(node.address());
        program.put("/api/v1/rota?dryRun=true", document).expect(200, "\"changed\":true");
        double once = program.put("/api/v1/rota", document)
                .expect(200, "\"changed\":true")
                .millis();
        table.note(Work.DOCUMENT, world.scale(), once / MILLIS);
        double again = Timing.median(5, time -> program.put("/api/v1/rota", document)
                .expect(200, "\"changed\":false")
                .millis());
        table.note(Work.SAME_DOCUMENT, world.scale(), again / MILLIS);
    }
}
