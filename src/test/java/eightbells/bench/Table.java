package eightbells.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of one database, beside their limits. */
final class Table {
    private final String database;
    private final Map<Work, Map<Scale, Double>> figures = new EnumMap<>(Work.class);
    private final List<String> failures = new ArrayList<>();

    Table(String database) {
        this.database = database;
    }

    void note(Work work, Scale scale, double figure) {
        figures.computeIfAbsent(work, w -> new EnumMap<>(Scale.class)).put(scale, figure);
        System.out.printf(
                "%s, %s: %s: %s %s%n",
                database,
                scale,
                work.words(),
                work.unit().text(figure),
                work.unit().words());
    }

    /** Of what could not be measured no limit is held. */
    void failed(String benchmark, Scale scale, Exception failure) {
        System.out.printf("%s, %s: %s failed%n", database, scale, benchmark);
        failure.printStackTrace(System.out);
        failures.add(benchmark + ", " + scale);
    }

    boolean held() {
        return failures.isEmpty() && figures.entrySet().stream().allMatch(row -> held(row.getKey(), row.getValue()));
    }

    /** A line a work: figures, limits, how many times as dear large is as small, and whether all of that holds. */
    void print() {
        System.out.printf("%n%-38s %12s %12s %14s %16s %7s%n", database, "small", "large", "limit", "", "ratio");
        figures.forEach((work, row) -> System.out.printf(
                "%-38s %12s %12s %14s %-16s %7s  %s%n",
                work.words(),
                figure(work, row, Scale.SMALL),
                figure(work, row, Scale.LARGE),
                limit(work),
                work.unit().words(),
                ratio(work, row),
                held(work, row) ? "ok" : "MISSED"));
        failures.forEach(failure -> System.out.printf("%-38s FAILED%n", failure));
    }

    private static boolean held(Work work, Map<Scale, Double> row) {
        boolean within = row.entrySet().stream().allMatch(figure -> work.within(figure.getKey(), figure.getValue()));
        return within && (!work.alike() || row.size() < 2 || ratioOf(work, row) <= Work.RATIO);
    }

    private static double ratioOf(Work work, Map<Scale, Double> row) {
        return work.ratio(row.get(Scale.SMALL), row.get(Scale.LARGE));
    }

    private static String figure(Work work, Map<Scale, Double> row, Scale scale) {
        return row.containsKey(scale) ? work.unit().text(row.get(scale)) : "";
    }

    private static String limit(Work work) {
        String small = text(work.limit(Scale.SMALL));
        String large = text(work.limit(Scale.LARGE));
        String limit = small.equals(large) ? small : small + ", " + large;
        return (work.unit().moreIsBetter() ? ">= " : "<= ") + limit;
    }

    private static String text(double limit) {
        return String.valueOf(Math.round(limit));
    }

    private static String ratio(Work work, Map<Scale, Double> row) {
        if (row.size() < 2) return "";
        return String.format("%.2f%s", ratioOf(work, row), work.alike() ? "" : " -");
    }
}
