package eightbells.core.rota;

import static eightbells.core.rota.Examples.BERLIN;

import eightbells.core.rota.Conflict.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The words in which the tests of versions are told. It is Friday 27 November 2026, noon in Berlin. */
final class Week {
    static final Instant NOW = Instant.parse("2026-11-27T11:00:00Z");
    private static final List<String> PEOPLE = List.of("ana", "ben", "cleo", "dora", "emil", "finn", "gus", "ida");

    private Week() {}

    /** From Monday to Monday at nine; ana had the week of 2 November. */
    static Rotation weekly(String... slots) {
        return Examples.weekly(BERLIN, "2026-11-02T09:00", slots);
    }

    static List<Layer> one(Rotation... rotations) {
        return List.of(Layer.of(rotations));
    }

    /** Nine o'clock in Berlin. */
    static Instant nine(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(BERLIN).toInstant();
    }

    static LocalDateTime local(String text) {
        return LocalDateTime.parse(text);
    }

    static Plan plan(Versions versions) {
        List<Person> people =
                PEOPLE.stream().map(handle -> Person.at(handle, BERLIN)).toList();
        return new Plan(Duty.PAGER, versions.layers(), List.of(), people, Past.NONE);
    }

    /** Who is on call at noon of this day, and of the days each a week later. */
    static List<String> weeks(Versions versions, String day, int weeks) {
        Instant noon = nine(day).plus(Duration.ofHours(3));
        return IntStream.range(0, weeks)
                .mapToObj(i -> on(versions, noon.plus(Duration.ofDays(7L * i))))
                .toList();
    }

    static String on(Versions versions, Instant t) {
        return Rota.names(plan(versions).at(t).assignments());
    }

    /** An edit that begins with what is in force now. */
    static Versions edited(Versions versions, Instant moment, List<Layer> wanted) {
        return versions.edit(Edit.of(versions.at(NOW).layers(), wanted), moment, Map.of())
                .versions();
    }

    static Versions edited(Versions versions, Instant moment, Rotation... wanted) {
        return edited(versions, moment, one(wanted));
    }

    static EditResult chosen(Versions versions, Instant moment, List<Layer> wanted, Map<Instant, Side> sides) {
        return versions.edit(Edit.of(versions.at(NOW).layers(), wanted), moment, sides);
    }

    /** At the moment that is offered. */
    static Versions usually(Versions versions, Rotation... wanted) {
        Edit edit = Edit.of(versions.at(NOW).layers(), one(wanted));
        return versions.edit(edit, versions.usualMoment(edit, NOW, plan(versions)), Map.of())
                .versions();
    }

    static List<String> slots(Version version, String rotation) {
        return SlotMerge.words(version.rotation(rotation).orElseThrow().slots());
    }
}
