package eightbells.bench;

import eightbells.bench.Load.Figures;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is asked most, beside a constant of the same process: about 200 bytes, that cost nothing to find. */
final class OnCallBenchmark implements Benchmark.OnOneNode {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 5;
    private static final int QUESTIONS = 2_000;
    private static final List<byte[]> CONSTANT = List.of(Load.question("/constant"));

    private final Random random = new Random(8);

    @Override
    public void measure(World world, Node node, Table table) throws Exception {
        Map<Work, List<byte[]>> questions = new EnumMap<>(Work.class);
        questions.put(Work.ON_CALL_NOW, many(() -> now(world)));
        questions.put(Work.ON_CALL_THEN, many(() -> now(world) + "&at=" + instant(world)));
        questions.put(Work.SHIFTS, many(() -> shifts(world)));
        Load.run(node, CONSTANT, WARM_UP);
        for (List<byte[]> asked : questions.values()) Load.run(node, asked, WARM_UP);
        Map<Work, List<Double>> shares = new EnumMap<>(Work.class);
        Map<Work, List<Double>> slowest = new EnumMap<>(Work.class);
        for (int round = 0; round < ROUNDS; round++) round(node, questions, shares, slowest);
        shares.forEach((work, figures) -> table.note(work, world.scale(), Timing.middle(figures)));
        table.note(Work.ON_CALL_NOW_P99, world.scale(), Timing.middle(slowest.get(Work.ON_CALL_NOW)));
        table.note(Work.ON_CALL_THEN_P99, world.scale(), Timing.middle(slowest.get(Work.ON_CALL_THEN)));
    }

    /** The constant is measured before each, so that what else the machine does meets both. */
    private static void round(
            Node node,
            Map<Work, List<byte[]>> questions,
            Map<Work, List<Double>> shares,
            Map<Work, List<Double>> slowest)
            throws IOException {
        for (Map.Entry<Work, List<byte[]>> asked : questions.entrySet()) {
            double constant = Load.run(node, CONSTANT, ROUND).perSecond();
            Figures figures = Load.run(node, asked.getValue(), ROUND);
            System.out.printf(
                    "%s: %.0f a second beside %.0f of the constant, p99 %.1f ms%n",
                    asked.getKey().words(), figures.perSecond(), constant, figures.p99());
            shares.computeIfAbsent(asked.getKey(), work -> new ArrayList<>()).add(100 * figures.perSecond() / constant);
            slowest.computeIfAbsent(asked.getKey(), work -> new ArrayList<>()).add(figures.p99());
        }
    }

    private String now(World world) {
        return "/api/v1/on-call?team=" + any(world).slug();
    }

    private Instant instant(World world) {
        return world.past()
                .start()
                .plusSeconds(random.nextLong(world.past().length().toSeconds()));
    }

    private String shifts(World world) {
        Instant from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return "/api/v1/teams/" + any(world).slug() + "/schedules/" + SampleTeam.PAGER + "/shifts?from=" + from
                + "&until=" + from.plus(Duration.ofDays(90));
    }

    private SampleTeam any(World world) {
        return world.team(random.nextInt(world.teams().size()));
    }

    private static List<byte[]> many(Supplier<String> path) {
        return Stream.generate(path).limit(QUESTIONS).map(Load::question).toList();
    }
}
