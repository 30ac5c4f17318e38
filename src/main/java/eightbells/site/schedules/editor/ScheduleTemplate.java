package eightbells.site.schedules.editor;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Hours;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.StandIn;
import eightbells.core.rota.TurnLength;
import eightbells.core.rota.Validity;
import eightbells.platform.form.Values;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schedule to begin with, made of the team's people; everything about it can be changed in the form. */
enum ScheduleTemplate {
    WEEKLY("One week each", "One person at a time, from Monday 09:00 to the next. The usual way to begin."),
    WORK_WEEK("Work week and weekend", "The working days go to one person, the weekend to another."),
    FOLLOW_THE_SUN(
            "Follow the sun",
            "Each place serves by day on its own clock; behind them, whoever is awake. For a team in several zones."),
    DAY_AND_NIGHT("Twelve hours of day, twelve of night", "One person by day, another by night, a week each."),
    PRIMARY_AND_SECONDARY(
            "Primary and secondary",
            "Two schedules: the second is paged when the first does not answer, one place further in the order."),
    LAPTOP("Laptop duty", "Who carries a laptop and can act, beside whoever is paged.");

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final String title;
    private final String purpose;

    ScheduleTemplate(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    /** As it stands in an address: {@code follow-the-sun}. */
    public String slug() {
        return Values.name(this);
    }

    static Optional<ScheduleTemplate> of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(point -> point.slug().equals(slug))
                .findFirst();
    }

    /** Somebody of the team, and where they are at home. */
    record Mate(String handle, ZoneId zone) {}

    /**
     * What new rotations begin with.
     *
     * @param zone the schedule's
     */
    record Usual(List<Mate> team, ZoneId zone, Instant now) {
        /** A rotation names at least one person; a form need not, and loses this one again. */
        private static final Slot SOMEBODY = Slot.of("somebody");

        /** A further rotation for a form that has some already. */
        RotationForm another(String id, List<RotationForm> there) {
            String name = there.isEmpty() ? "weekly" : "rotation " + (there.size() + 1);
            RotationForm form =
                    ScheduleFormWriter.of(rotation(name, "P1W", monday(zone), List.of(SOMEBODY)), id, "", false);
            return form.slots(none -> ScheduleFormWriter.slots(slots(team)));
        }

        private Rotation rotation(String name, String every, LocalDateTime start, List<Slot> slots, Hours... hours) {
            return new Rotation(
                    name,
                    zone,
                    start,
                    null,
                    TurnLength.parse(every),
                    slots,
                    List.of(hours),
                    StandIn.NEXT,
                    false,
                    Validity.WHOLE);
        }

        /** The last one, so that somebody serves from the first moment on. */
        private LocalDateTime monday(ZoneId there) {
            LocalDateTime local = now.atZone(there).toLocalDateTime();
            LocalDateTime monday = local.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(NINE);
            return monday.isAfter(local) ? monday.minusWeeks(1) : monday;
        }

        private static List<Slot> slots(List<Mate> mates) {
            return mates.stream().map(mate -> Slot.of(mate.handle())).toList();
        }
    }

    ScheduleForm form(Usual usual) {
        Duty duty = this == LAPTOP ? Duty.LAPTOP : Duty.PAGER;
        List<RotationForm> rotations = new ArrayList<>();
        for (Piece piece : pieces(usual)) {
            rotations.add(ScheduleFormWriter.of(piece.rotation, "r" + (rotations.size() + 1), "", piece.together));
        }
        String slug = this == LAPTOP ? "laptop" : "primary";
        String companion = this == PRIMARY_AND_SECONDARY ? "secondary" : "";
        return new ScheduleForm(slug, Values.name(duty), usual.zone.getId(), companion, rotations);
    }

    private record Piece(Rotation rotation, boolean together) {}

    private List<Piece> pieces(Usual usual) {
        if (usual.team.isEmpty()) return List.of();
        List<Slot> all = Usual.slots(usual.team);
        LocalDateTime monday = usual.monday(usual.zone);
        return switch (this) {
            case WEEKLY, PRIMARY_AND_SECONDARY ->
                List.of(new Piece(usual.rotation("weekly", "P1W", monday, all), false));
            case LAPTOP -> List.of(new Piece(usual.rotation("carrier", "P1W", monday, all), false));
            case WORK_WEEK ->
                List.of(
                        new Piece(
                                usual.rotation("work week", "P1W", monday, all, Hours.parse("MON 09:00", "FRI 18:00")),
                                false),
                        new Piece(
                                usual.rotation(
                                        "weekend",
                                        "P1W",
                                        monday.plusDays(4).withHour(18),
                                        turned(all),
                                        Hours.parse("FRI 18:00", "MON 09:00")),
                                true));
            case DAY_AND_NIGHT ->
                List.of(
                        new Piece(
                                usual.rotation("days", "P1W", monday.withHour(8), all, daily("08:00", "20:00", 0)),
                                false),
                        new Piece(
                                usual.rotation(
                                        "nights", "P1W", monday.withHour(20), turned(all), daily("20:00", "08:00", 1)),
                                true));
            case FOLLOW_THE_SUN -> sun(usual, monday);
        };
    }

    /** A layer a place, each by day on its own clock, and whoever is awake behind them. */
    private static List<Piece> sun(Usual usual, LocalDateTime monday) {
        Map<ZoneId, List<Mate>> places = new LinkedHashMap<>();
        for (Mate mate : usual.team) {
            places.computeIfAbsent(mate.zone, zone -> new ArrayList<>()).add(mate);
        }
        List<Piece> pieces = new ArrayList<>();
        if (places.size() > 1) {
            places.forEach((zone, mates) -> pieces.add(new Piece(
                    new Usual(mates, zone, usual.now)
                            .rotation(
                                    city(zone),
                                    "P1W",
                                    usual.monday(zone),
                                    Usual.slots(mates),
                                    daily("09:00", "17:00", 0)),
                    false)));
        }
        pieces.add(new Piece(
                usual.rotation("whoever is awake", "P1D", monday, Usual.slots(usual.team))
                        .standingIn(StandIn.AWAKE),
                false));
        return pieces;
    }

    private static String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " by day";
    }

    /** Seven windows, one a day. */
    private static Hours[] daily(String from, String until, int days) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> Hours.parse(short3(day) + " " + from, short3(day.plus(days)) + " " + until))
                .toArray(Hours[]::new);
    }

    private static String short3(DayOfWeek day) {
        return day.name().substring(0, 3);
    }

    private static List<Slot> turned(List<Slot> slots) {
        List<Slot> turned = new ArrayList<>(slots);
        Collections.rotate(turned, -1);
        return turned;
    }
}
