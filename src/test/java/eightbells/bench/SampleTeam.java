package eightbells.bench;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Hours;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Past;
import eightbells.core.rota.Person;
import eightbells.core.rota.Plan;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.StandIn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Eight people round the world with two schedules: as their pager, a night rotation by who is awake over a weekly one,
 * and a laptop that is handed on daily. Both rotations began two years ago.
 */
record SampleTeam(int number) {
    static final String PAGER = "primary";
    static final String LAPTOP = "laptop";
    static final int YEARS = 2;

    private static final LocalDate FIRST_MONDAY =
            LocalDate.now(ZoneOffset.UTC).minusYears(YEARS).with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    private static final String START = FIRST_MONDAY + "T09:00";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> NAMES = List.of("ana", "ben", "cleo", "dan", "eva", "finn", "gus", "hana");
    private static final List<String> HOMES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Pacific/Auckland",
            "Asia/Kolkata",
            "America/Los_Angeles",
            "Asia/Tokyo",
            "Europe/London",
            "America/Sao_Paulo");

    static List<SampleTeam> range(int from, int until) {
        return IntStream.range(from, until).mapToObj(SampleTeam::new).toList();
    }

    String slug() {
        return "team-" + number;
    }

    /** Where its pager's schedule is, in the pages and below {@code /api/v1}. */
    String pagerPath() {
        return "/teams/" + slug() + "/schedules/" + PAGER;
    }

    String handle(int person) {
        return NAMES.get(person % NAMES.size()) + "-" + number;
    }

    Plan pager() {
        Rotation night = rotation("night", "P1W").during(nights()).standingIn(StandIn.AWAKE);
        return plan(Duty.PAGER, Layer.of(night), Layer.of(rotation("weekly", "P1W")));
    }

    Plan laptop() {
        return plan(Duty.LAPTOP, Layer.of(rotation("daily", "P1D")));
    }

    /** The rota document that brings these teams, as JSON. */
    static String document(List<SampleTeam> teams) {
        return "{\"people\": [%s], \"teams\": [%s]}"
                .formatted(
                        joined(teams.stream().map(SampleTeam::people).toList()),
                        joined(teams.stream().map(SampleTeam::team).toList()));
    }

    private String people() {
        return each("{\"handle\": \"%1$s\", \"name\": \"%1$s\", \"email\": \"%1$s@example.org\", \"zone\": \"%2$s\"}");
    }

    private String team() {
        return """
                {"slug": "%s", "name": "Team %d", "members": [%s],
                 "schedules": [
                  {"slug": "primary", "duty": "pager", "zone": "%s", "layers": [{"rotations": [%s]}, {"rotations": [%s]}]},
                  {"slug": "laptop", "duty": "laptop", "zone": "%4$s", "layers": [{"rotations": [%s]}]}],
                 "policies": [{"slug": "default", "steps": [{"targets": [{"schedule": "primary"}], "escalateAfter": "PT10M"}]}],
                 "integrations": [{"slug": "source", "kind": "generic", "key": "keyOfABenchmark%017d"}]}"""
                .formatted(
                        slug(),
                        number,
                        each("{\"person\": \"%s\", \"role\": \"member\"}"),
                        ZONE,
                        rotation("night", "P1W", ", \"standIn\": \"awake\", \"hours\": [" + hours() + "]"),
                        rotation("weekly", "P1W", ""),
                        rotation("daily", "P1D", ""),
                        number);
    }

    private String rotation(String name, String every, String more) {
        return "{\"name\": \"%s\", \"start\": \"%s\", \"every\": \"%s\", \"slots\": [%s]%s}"
                .formatted(name, START, every, each("[\"%s\"]"), more);
    }

    private String each(String form) {
        return joined(IntStream.range(0, NAMES.size())
                .mapToObj(i -> form.formatted(handle(i), HOMES.get(i)))
                .toList());
    }

    private static String hours() {
        return joined(IntStream.range(0, 7)
                .mapToObj(i -> "{\"from\": \"%s 22:00\", \"until\": \"%s 08:00\"}".formatted(day(i), day(i + 1)))
                .toList());
    }

    private static Hours[] nights() {
        return IntStream.range(0, 7)
                .mapToObj(i -> Hours.parse(day(i) + " 22:00", day(i + 1) + " 08:00"))
                .toArray(Hours[]::new);
    }

    private static String day(int day) {
        return DayOfWeek.MONDAY.plus(day).name().substring(0, 3);
    }

    private Rotation rotation(String name, String every) {
        List<Slot> slots = IntStream.range(0, NAMES.size())
                .mapToObj(i -> Slot.of(handle(i)))
                .toList();
        return Rotation.of(name, ZONE, START, every, slots);
    }

    private Plan plan(Duty duty, Layer... layers) {
        List<Person> people = IntStream.range(0, NAMES.size())
                .mapToObj(i -> Person.at(handle(i), ZoneId.of(HOMES.get(i))))
                .toList();
        return new Plan(duty, List.of(layers), List.of(), people, Past.NONE);
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }
}
