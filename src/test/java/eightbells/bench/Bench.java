package eightbells.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures everything, prints a table a database, and ends with 1 where a limit is exceeded. These properties choose
 * parts:
 *
 * <ul>
 *   <li>{@code bench.core}: whether the resolver is measured, {@code true} or {@code false}
 *   <li>{@code bench.databases}: {@code h2,postgresql}
 *   <li>{@code bench.scales}: {@code small,large}
 *   <li>{@code bench.teams}: how many teams large is, 1,000
 *   <li>{@code bench.newTeams}: how many teams a document brings, 100
 *   <li>{@code bench.only}: the benchmarks, as a regular expression of their names, such as {@code Override|Preview}
 * </ul>
 */
final class Bench {
    private static final List<Benchmark.WithItsOwn> WITH_THEIR_OWN =
            List.of(new StartBenchmark(), new MemoryBenchmark(), new OtherNodeBenchmark());

    /** The document last: it makes the world larger. */
    private static final List<Benchmark.OnOneNode> ON_ONE_NODE = List.of(
            new OnCallBenchmark(),
            new OverrideBenchmark(),
            new PreviewBenchmark(),
            new AbsenceBenchmark(),
            new DocumentBenchmark());

    private Bench() {}

    public static void main(String[] args) throws Exception {
        List<Table> tables = new ArrayList<>();
        for (String kind : list("bench.databases", "h2,postgresql")) {
            Table table = new Table(kind);
            tables.add(table);
            for (String scale : list("bench.scales", "small,large"))
                measure(kind, Scale.valueOf(scale.toUpperCase()), table);
        }
        boolean held = !Boolean.parseBoolean(System.getProperty("bench.core", "true")) || core();
        for (Table table : tables) {
            table.print();
            held &= table.held();
        }
        System.exit(held ? 0 : 1);
    }

    private static void measure(String kind, Scale scale, Table table) throws Exception {
        try (Database database = Database.open(kind)) {
            World world = World.build(database, scale);
            for (Benchmark.WithItsOwn benchmark : chosen(WITH_THEIR_OWN)) {
                guarded(benchmark, scale, table, () -> benchmark.measure(world, table));
            }
            List<Benchmark.OnOneNode> benchmarks = chosen(ON_ONE_NODE);
            if (benchmarks.isEmpty()) return;
            try (Node node = Node.start(database)) {
                for (Benchmark.OnOneNode benchmark : benchmarks) {
                    guarded(benchmark, scale, table, () -> benchmark.measure(world, node, table));
                }
            }
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    /** One that fails does not keep the others from being measured. */
    private static void guarded(Benchmark benchmark, Scale scale, Table table, Step step) {
        try {
            step.take();
        } catch (Exception e) {
            table.failed(name(benchmark), scale, e);
        }
    }

    private static <B extends Benchmark> List<B> chosen(List<B> all) {
        String only = System.getProperty("bench.only", ".*");
        return all.stream().filter(benchmark -> name(benchmark).matches(only)).toList();
    }

    private static String name(Benchmark benchmark) {
        return benchmark.getClass().getSimpleName().replace("Benchmark", "");
    }

    /** The resolver, measured within a process of its own. */
    private static boolean core() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                                java.toString(),
                                "-classpath",
                                System.getProperty("java.class.path"),
                                "eightbells.core.rota.PlanBenchmark")
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }

    private static List<String> list(String property, String otherwise) {
        String text = System.getProperty(property, otherwise);
        return text.isBlank() ? List.of() : Arrays.asList(text.split(","));
    }
}
