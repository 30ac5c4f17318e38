package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words in which the tests of the rota are told. */
final class Examples {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");
    static final ZoneId CAIRO = ZoneId.of("Africa/Cairo");
    static final ZoneId CHATHAM = ZoneId.of("Pacific/Chatham");
    static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
    static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    static final ZoneId TROLL = ZoneId.of("Antarctica/Troll");

    private Examples() {}

    /** Slots in order; a slot is written as its handles, {@code "ana ben"}, or empty. */
    static Rotation rotation(String name, ZoneId zone, String start, String every, String... slots) {
        List<Slot> order = Arrays.stream(slots)
                .map(slot -> slot.isEmpty() ? Slot.of() : Slot.of(slot.split(" ")))
                .toList();
        return Rotation.of(name, zone, start, every, order);
    }

    static Rotation hourly(ZoneId zone, String start, int hours, String... slots) {
        return rotation("hourly", zone, start, "PT" + hours + "H", slots);
    }

    static Rotation daily(ZoneId zone, String start, String... slots) {
        return rotation("daily", zone, start, "P1D", slots);
    }

    static Rotation weekly(ZoneId zone, String start, String... slots) {
        return rotation("weekly", zone, start, "P1W", slots);
    }

    static Rotation monthly(ZoneId zone, String start, String... slots) {
        return rotation("monthly", zone, start, "P1M", slots);
    }

    static Override alone(String person, String from, String until) {
        return override(Override.Kind.REPLACE, person, null, from, until);
    }

    static Override replacing(String person, String instead, String from, String until) {
        return override(Override.Kind.REPLACE, person, instead, from, until);
    }

    static Override adding(String person, String from, String until) {
        return override(Override.Kind.ADD, person, null, from, until);
    }

    static Override removing(String person, String from, String until) {
        return override(Override.Kind.REMOVE, person, null, from, until);
    }

    private static Override override(
            Override.Kind kind, String person, @Nullable String instead, String from, String until) {
        return new Override(kind, person, instead, between(from, until));
    }

    static Person away(Person person, ZoneId zone, String from, String until) {
        return absent(person, Absence.Kind.AWAY, zone, from, until);
    }

    static Person withoutLaptop(Person person, ZoneId zone, String from, String until) {
        return absent(person, Absence.Kind.NO_LAPTOP, zone, from, until);
    }

    private static Person absent(Person person, Absence.Kind kind, ZoneId zone, String from, String until) {
        Absence absence = new Absence(kind, zone, LocalDateTime.parse(from), LocalDateTime.parse(until));
        List<Absence> all =
                Stream.concat(person.absences().stream(), Stream.of(absence)).toList();
        return new Person(person.handle(), person.home(), person.waking(), person.stays(), all);
    }

    /** Adds a stay behind those that are listed. */
    static Person staying(Person person, ZoneId zone, String from, String until) {
        Stay stay = new Stay(zone, LocalDate.parse(from), LocalDate.parse(until));
        List<Stay> all = Stream.concat(person.stays().stream(), Stream.of(stay)).toList();
        return new Person(person.handle(), person.home(), person.waking(), all, person.absences());
    }

    static Person awake(Person person, String from, String until) {
        WakingHours waking = new WakingHours(LocalTime.parse(from), LocalTime.parse(until));
        return new Person(person.handle(), person.home(), waking, person.stays(), person.absences());
    }

    static Interval between(String from, String until) {
        return new Interval(Rota.moment(from), Rota.moment(until));
    }

    /** A shift as it stands in a record. */
    static Shift shift(String from, String until, Assignment... assignments) {
        return new Shift(between(from, until), Cover.of(List.of(assignments)));
    }
}
