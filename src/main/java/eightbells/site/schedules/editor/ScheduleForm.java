package eightbells.site.schedules.editor;

import eightbells.core.rota.TurnLength;
import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import eightbells.site.schedules.editor.RotationForm.SlotForm;
import eightbells.site.schedules.editor.RotationForm.WindowForm;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A schedule as it is being typed.
 *
 * @param slug its name in addresses
 * @param companion the name of a second schedule to be made with it, its order one further; empty: none
 * @param rotations top first
 */
record ScheduleForm(String slug, String duty, String zone, String companion, List<RotationForm> rotations) {
    ScheduleForm {
        rotations = List.copyOf(rotations);
    }

    static ScheduleForm read(Form form) {
        List<RotationForm> rotations =
                ids(form, "rotation").stream().map(id -> rotation(form, id)).toList();
        return new ScheduleForm(
                form.text("slug"), form.text("duty"), form.text("zone"), form.text("companion"), rotations);
    }

    private static RotationForm rotation(Form form, String id) {
        List<SlotForm> slots = ids(form, id + "-slot").stream()
                .map(slot -> new SlotForm(slot, people(form, id + "-slot-" + slot)))
                .toList();
        List<WindowForm> windows = ids(form, id + "-window").stream()
                .map(window -> window(form, window, id + "-window-" + window))
                .toList();
        return new RotationForm(
                id,
                form.text(id + "-was"),
                form.text(id + "-name"),
                form.text(id + "-zone"),
                form.text(id + "-start"),
                form.text(id + "-until"),
                form.text(id + "-count"),
                form.text(id + "-unit"),
                slots,
                windows,
                form.text(id + "-standIn"),
                form.has(id + "-countIdle"),
                form.has(id + "-together"));
    }

    private static List<String> people(Form form, String field) {
        return form.all(field).stream()
                .filter(handle -> !handle.isEmpty())
                .distinct()
                .toList();
    }

    private static WindowForm window(Form form, String id, String field) {
        return new WindowForm(
                id,
                form.text(field + "-fromDay"),
                form.text(field + "-fromTime"),
                form.text(field + "-untilDay"),
                form.text(field + "-untilTime"));
    }

    /** The rows of a list, in the order of the page. */
    private static List<String> ids(Form form, String field) {
        return form.all(field).stream()
                .filter(id -> id.matches("[a-z0-9]{1,8}"))
                .distinct()
                .toList();
    }

    /** Of all its rotations together. */
    long rows() {
        return rotations.stream().mapToLong(rotation -> rotation.slots().size()).sum();
    }

    /** The parts of the page that are renewed while somebody types. */
    public String looks() {
        return rotations.stream()
                .map(rotation -> "#" + rotation.field("handoffs") + ",#" + rotation.field("notes"))
                .collect(Collectors.joining(","));
    }

    public List<String> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().substring(0, 3))
                .toList();
    }

    public List<String> units() {
        return Arrays.stream(TurnLength.Unit.values()).map(Values::name).toList();
    }

    ScheduleForm rotations(UnaryOperator<List<RotationForm>> change) {
        return new ScheduleForm(slug, duty, zone, companion, change.apply(new ArrayList<>(rotations)));
    }
}
