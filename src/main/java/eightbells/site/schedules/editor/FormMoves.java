package eightbells.site.schedules.editor;

import eightbells.site.schedules.editor.RotationForm.SlotForm;
import eightbells.site.schedules.editor.RotationForm.WindowForm;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the buttons inside the form do: add, remove and move rows. Each is written as its verb, the rotation and the row,
 * {@code slot-up:r1:2}, {@code rotation-add:above}; what cannot be understood leaves the form as it is.
 */
final class FormMoves {
    private FormMoves() {}

    /** @param added whom {@code slot-add} seats; empty: nobody, on purpose */
    static ScheduleForm apply(ScheduleForm form, String button, String added, ScheduleTemplate.Usual usual) {
        String[] words = button.split(":");
        String rotation = words.length > 1 ? words[1] : "";
        String row = words.length > 2 ? words[2] : "";
        return switch (words[0]) {
            case "rotation-add" ->
                form.rotations(all -> {
                    boolean above = "above".equals(rotation);
                    all.add(above ? 0 : all.size(), usual.another(fresh(all, RotationForm::id, "r"), all));
                    return all;
                });
            case "rotation-up" -> form.rotations(all -> moved(all, RotationForm::id, rotation, -1));
            case "rotation-down" -> form.rotations(all -> moved(all, RotationForm::id, rotation, 1));
            case "rotation-remove" -> form.rotations(all -> without(all, RotationForm::id, rotation));
            case "slot-add" ->
                in(
                        form,
                        rotation,
                        r -> r.slots(slots -> {
                            slots.add(new SlotForm(
                                    fresh(slots, SlotForm::id, ""), added.isEmpty() ? List.of() : List.of(added)));
                            return slots;
                        }));
            case "slot-up" -> in(form, rotation, r -> r.slots(slots -> moved(slots, SlotForm::id, row, -1)));
            case "slot-down" -> in(form, rotation, r -> r.slots(slots -> moved(slots, SlotForm::id, row, 1)));
            case "slot-remove" -> in(form, rotation, r -> r.slots(slots -> without(slots, SlotForm::id, row)));
            case "window-add" ->
                in(
                        form,
                        rotation,
                        r -> r.windows(windows -> {
                            windows.add(
                                    new WindowForm(fresh(windows, WindowForm::id, ""), "MON", "09:00", "FRI", "17:00"));
                            return windows;
                        }));
            case "window-remove" ->
                in(form, rotation, r -> r.windows(windows -> without(windows, WindowForm::id, row)));
            default -> form;
        };
    }

    private static ScheduleForm in(ScheduleForm form, String rotation, UnaryOperator<RotationForm> change) {
        return form.rotations(all -> all.stream()
                .map(r -> r.id().equals(rotation) ? change.apply(r) : r)
                .toList());
    }

    private static <T> List<T> moved(List<T> rows, Function<T, String> id, String which, int by) {
        int from = place(rows, id, which);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < rows.size()) Collections.swap(rows, from, to);
        return rows;
    }

    private static <T> List<T> without(List<T> rows, Function<T, String> id, String which) {
        rows.removeIf(row -> id.apply(row).equals(which));
        return rows;
    }

    private static <T> int place(List<T> rows, Function<T, String> id, String which) {
        return rows.stream().map(id).toList().indexOf(which);
    }

    private static <T> String fresh(List<T> rows, Function<T, String> id, String prefix) {
        Set<String> taken = rows.stream().map(id).collect(Collectors.toSet());
        int n = 1;
        while (taken.contains(prefix + n)) n++;
        return prefix + n;
    }
}
