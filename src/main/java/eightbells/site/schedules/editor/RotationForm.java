package eightbells.site.schedules.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A rotation as it is being typed.
 *
 * @param id names its fields, {@code r1}: unique within the form, and nothing else
 * @param was the name that it has in the rota; empty: it is new
 * @param together whether it serves together with the one above, in the same layer
 */
record RotationForm(
        String id,
        String was,
        String name,
        String zone,
        String start,
        String until,
        String count,
        String unit,
        List<SlotForm> slots,
        List<WindowForm> windows,
        String standIn,
        boolean countIdle,
        boolean together) {

    /** @param people handles; none: nobody, on purpose */
    record SlotForm(String id, List<String> people) {
        SlotForm {
            people = List.copyOf(people);
        }

        public boolean nobody() {
            return people.isEmpty();
        }
    }

    record WindowForm(String id, String fromDay, String fromTime, String untilDay, String untilTime) {}

    RotationForm {
        slots = List.copyOf(slots);
        windows = List.copyOf(windows);
    }

    public boolean fresh() {
        return was.isEmpty();
    }

    /** What a field of this rotation is called: {@code r1-start}. */
    public String field(String of) {
        return id + "-" + of;
    }

    /** What a row of its lists is called: {@code r1-window-2}. */
    public String row(String of, String row) {
        return field(of) + "-" + row;
    }

    /** Whether this row is the one that is open: {@code r1:7}. */
    public boolean opens(String slot, String open) {
        return open.equals(id + ":" + slot);
    }

    RotationForm slots(UnaryOperator<List<SlotForm>> change) {
        return new RotationForm(
                id,
                was,
                name,
                zone,
                start,
                until,
                count,
                unit,
                change.apply(new ArrayList<>(slots)),
                windows,
                standIn,
                countIdle,
                together);
    }

    RotationForm windows(UnaryOperator<List<WindowForm>> change) {
        return new RotationForm(
                id,
                was,
                name,
                zone,
                start,
                until,
                count,
                unit,
                slots,
                change.apply(new ArrayList<>(windows)),
                standIn,
                countIdle,
                together);
    }
}
