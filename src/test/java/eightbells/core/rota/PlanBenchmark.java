package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What an answer and a year of shifts cost, for three rotations of eight people each with six overrides, beside the
 * limits for them. {@code mvn -Pbench verify} runs it and fails where a limit is exceeded.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// On a busy machine the compiler comes late and iterations are cut into: code waits for it, and iterations are short.
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 60, time = 40, timeUnit = TimeUnit.MILLISECONDS)
public class PlanBenchmark {
    private static final double MICROS_FOR_AN_ANSWER = 0.35;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int QUESTIONS = 1 << 12;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    /** How the three rotations stand to each other. */
    public enum Shape {
        /** One below the other: the top one answers. */
        LAYERS(5),
        /** All on call at once, each handing over on another day. */
        TOGETHER(15),
        /** Each in another part of the world, eight hours a day: some 1,550 shifts a year. */
        SUN(150);

        private final double microsForAYear;

        Shape(double microsForAYear) {
            this.microsForAYear = microsForAYear;
        }
    }

    /** When the rotations began. */
    public enum Age {
        MONTH("2025-12-0"),
        TWENTY_YEARS("2006-01-0");

        private final String month;

        Age(String month) {
            this.month = month;
        }

        String day(int day) {
            return month + day + "T09:00";
        }
    }

    @Param
    public Shape shape = Shape.LAYERS;

    @Param
    public Age age = Age.MONTH;

    private Plan plan = plan(shape, age);
    private final Instant[] moments = new Instant[QUESTIONS];
    private final Interval[] years = new Interval[QUESTIONS];
    private int question;

    @Setup
    public void prepare() {
        plan = plan(shape, age);
        Random random = new Random(8);
        for (int i = 0; i < QUESTIONS; i++) {
            moments[i] = NOW.plusSeconds(random.nextInt((int) YEAR.toSeconds()));
            Instant start = NOW.plusSeconds(random.nextInt(86_400));
            years[i] = new Interval(start, start.plus(YEAR));
        }
    }

    @Benchmark
    public Cover answer() {
        return plan.at(moments[question++ & QUESTIONS - 1]);
    }

    @Benchmark
    public List<Shift> year() {
        return plan.shifts(years[question++ & QUESTIONS - 1]);
    }

    private static Plan plan(Shape shape, Age age) {
        List<Layer> layers =
                switch (shape) {
                    case LAYERS ->
                        Stream.of("a", "b", "c")
                                .map(team -> Layer.of(weekly(team, BERLIN, age.day(1))))
                                .toList();
                    case TOGETHER ->
                        List.of(Layer.of(
                                weekly("a", BERLIN, age.day(1)),
                                weekly("b", BERLIN, age.day(3)),
                                weekly("c", BERLIN, age.day(5))));
                    case SUN ->
                        List.of(Layer.of(
                                weekly("a", BERLIN, age.day(1)).during(everyDay("08:00", "16:00")),
                                weekly("b", NEW_YORK, age.day(1)).during(everyDay("10:00", "18:00")),
                                weekly("c", AUCKLAND, age.day(1)).during(everyDay("10:00", "18:00"))));
                };
        List<Person> people = new ArrayList<>();
        people.addAll(team("a", BERLIN));
        people.addAll(team("b", NEW_YORK));
        people.addAll(team("c", AUCKLAND));
        return new Plan(Duty.PAGER, layers, overrides(), people, Past.NONE);
    }

    private static Rotation weekly(String team, ZoneId zone, String start) {
        List<Slot> slots = handles(team).map(Slot::of).toList();
        return Rotation.of(team, zone, start, "P1W", slots);
    }

    private static Hours[] everyDay(String from, String until) {
        return Stream.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")
                .map(day -> Hours.parse(day + " " + from, day + " " + until))
                .toArray(Hours[]::new);
    }

    private static List<Person> team(String team, ZoneId home) {
        return handles(team).map(handle -> Person.at(handle, home)).toList();
    }

    private static Stream<String> handles(String team) {
        return IntStream.range(0, 8).mapToObj(i -> team + i);
    }

    private static List<Override> overrides() {
        return List.of(
                new Override(Override.Kind.REPLACE, "a3", null, days(20, 1)),
                new Override(Override.Kind.REPLACE, "a4", "a5", days(60, 7)),
                new Override(Override.Kind.ADD, "b1", null, days(110, 2)),
                new Override(Override.Kind.REMOVE, "a2", null, days(160, 14)),
                new Override(Override.Kind.REPLACE, "c7", null, days(162, 3)),
                new Override(Override.Kind.ADD, "a0", null, days(300, 1)));
    }

    private static Interval days(int after, int count) {
        Instant start = NOW.plus(Duration.ofDays(after));
        return new Interval(start, start.plus(Duration.ofDays(count)));
    }

    public static void main(String[] args) throws RunnerException {
        var options = new OptionsBuilder()
                .include(PlanBenchmark.class.getName())
                .shouldFailOnError(true)
                .build();
        boolean held = true;
        for (RunResult result : new Runner(options).run()) held &= holds(result);
        if (!held) System.exit(1);
    }

    /** Judges the quietest iteration, for what else a machine does only ever adds. */
    private static boolean holds(RunResult result) {
        boolean year = result.getPrimaryResult().getLabel().equals("year");
        Shape shape = Shape.valueOf(result.getParams().getParam("shape"));
        double limit = year ? shape.microsForAYear : MICROS_FOR_AN_ANSWER;
        double score = result.getPrimaryResult().getStatistics().getMin();
        System.out.printf(
                "%-8s %-10s %-14s %9.3f us at best, at most %6.2f: %s%n",
                result.getPrimaryResult().getLabel(),
                shape,
                result.getParams().getParam("age"),
                score,
                limit,
                score <= limit ? "held" : "EXCEEDED");
        return score <= limit;
    }
}
