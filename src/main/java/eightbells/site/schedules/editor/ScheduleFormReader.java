package eightbells.site.schedules.editor;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Hours;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.core.rota.StandIn;
import eightbells.core.rota.TurnLength;
import eightbells.core.rota.Validity;
import eightbells.platform.form.Form;
import eightbells.platform.form.InputLimits;
import eightbells.platform.form.Values;
import eightbells.site.schedules.editor.RotationForm.SlotForm;
import eightbells.site.schedules.editor.RotationForm.WindowForm;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was typed as a plan. What cannot be read becomes a message beside its field in {@link Form#errors()}. */
final class ScheduleFormReader {
    private final Form form;

    ScheduleFormReader(Form form) {
        this.form = form;
    }

    /**
     * What was typed, as far as it could be read.
     *
     * @param rotations by the id of their form; those that cannot be read are missing
     * @param renamed new names by old ones
     */
    record Typed(
            @Nullable Duty duty,
            @Nullable ZoneId zone,
            List<Layer> layers,
            Map<String, Rotation> rotations,
            Map<String, String> renamed) {}

    Typed read(ScheduleForm schedule) {
        Duty duty = form.required("duty", schedule.duty(), text -> Values.named(Duty.class, text));
        ZoneId zone = form.required("zone", schedule.zone(), Values::zone);
        if (schedule.rotations().isEmpty()) {
            form.problem("rotations", "A schedule needs a rotation: who takes turns. Add one.");
        }
        if (schedule.rotations().size() > InputLimits.ROTATIONS) {
            form.problem("rotations", "A schedule has at most " + InputLimits.ROTATIONS + " rotations.");
        }
        List<List<Rotation>> layers = new ArrayList<>();
        Map<String, Rotation> rotations = new HashMap<>();
        Map<String, String> renamed = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (RotationForm typed : schedule.rotations()) {
            if (!names.add(typed.name())) {
                form.problem(typed.id() + "-name", "Another rotation of this schedule has this name.");
            }
            Rotation rotation = rotation(typed, zone);
            if (rotation == null) continue;
            rotations.put(typed.id(), rotation);
            if (!typed.fresh() && !typed.was().equals(typed.name())) renamed.put(typed.was(), typed.name());
            if (!typed.together() || layers.isEmpty()) layers.add(new ArrayList<>());
            layers.get(layers.size() - 1).add(rotation);
        }
        return new Typed(duty, zone, layers.stream().map(Layer::new).toList(), rotations, renamed);
    }

    private @Nullable Rotation rotation(RotationForm typed, @Nullable ZoneId scheduleZone) {
        String id = typed.id();
        String name = form.required(id + "-name", typed.name(), text -> Values.label(InputLimits.NAME, text));
        ZoneId own = form.read(id + "-zone", typed.zone(), Values::zone);
        ZoneId zone = typed.zone().isEmpty() ? scheduleZone : own;
        LocalDateTime start = form.required(id + "-start", typed.start(), Values::wallClock);
        LocalDateTime until = form.read(id + "-until", typed.until(), Values::wallClock);
        if (start != null && until != null && !start.isBefore(until)) {
            form.problem(id + "-until", "This lies before its first handoff. Choose a later time, or leave it empty.");
        }
        TurnLength every = every(typed);
        List<Slot> slots = slots(typed);
        List<Hours> hours = hours(typed);
        StandIn standIn = form.required(id + "-standIn", typed.standIn(), text -> Values.named(StandIn.class, text));
        if (name == null || zone == null || start == null || every == null || standIn == null) return null;
        if (form.errors().at(id + "-until") != null || slots.stream().allMatch(Slot::empty)) return null;
        return new Rotation(name, zone, start, until, every, slots, hours, standIn, typed.countIdle(), Validity.WHOLE);
    }

    private @Nullable TurnLength every(RotationForm typed) {
        Integer count = form.required(typed.id() + "-count", typed.count(), ScheduleFormReader::number);
        TurnLength.Unit unit =
                form.required(typed.id() + "-unit", typed.unit(), text -> Values.named(TurnLength.Unit.class, text));
        if (count == null || unit == null) return null;
        return form.guarded(typed.id() + "-count", () -> new TurnLength(count, unit));
    }

    private static Integer number(String text) {
        if (!text.matches("\\d{1,6}")) throw new IllegalArgumentException("is to be a whole number, 1 or more");
        return Integer.valueOf(text);
    }

    private List<Slot> slots(RotationForm typed) {
        String field = typed.id() + "-slots";
        if (typed.slots().size() > InputLimits.SLOTS) {
            form.problem(
                    field,
                    "At most " + InputLimits.SLOTS + " turns are allowed; these are "
                            + typed.slots().size() + ".");
        }
        if (typed.slots().stream().anyMatch(slot -> slot.people().size() > InputLimits.SLOT_PEOPLE)) {
            form.problem(field, "At most " + InputLimits.SLOT_PEOPLE + " people can share a turn.");
        }
        List<Slot> slots =
                typed.slots().stream().map(SlotForm::people).map(Slot::new).toList();
        if (slots.stream().allMatch(Slot::empty)) form.problem(field, "Nobody takes turns yet: add somebody.");
        return slots;
    }

    private List<Hours> hours(RotationForm typed) {
        List<Hours> hours = new ArrayList<>();
        if (typed.windows().size() > InputLimits.HOURS) {
            form.problem(typed.id() + "-until", "At most " + InputLimits.HOURS + " hours windows are allowed.");
        }
        for (WindowForm window : typed.windows()) {
            Hours read = form.guarded(
                    typed.id() + "-window-" + window.id(),
                    () -> Hours.parse(
                            window.fromDay() + " " + window.fromTime(), window.untilDay() + " " + window.untilTime()));
            if (read != null) hours.add(read);
        }
        return hours;
    }
}
