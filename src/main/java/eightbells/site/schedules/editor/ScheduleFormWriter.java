package eightbells.site.schedules.editor;

import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.core.rota.Hours;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.platform.form.Values;
import eightbells.site.schedules.editor.RotationForm.SlotForm;
import eightbells.site.schedules.editor.RotationForm.WindowForm;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A schedule as it stands, written into the form in which it is edited. */
final class ScheduleFormWriter {
    private ScheduleFormWriter() {}

    /** Rotations that are over are left out: they claim nobody any more. */
    static ScheduleForm of(SchedulePart schedule, Instant now) {
        return of(schedule, Map.of(), now);
    }

    /** @param renamed the names that rotations have here, by those that they have in the rota */
    static ScheduleForm of(SchedulePart schedule, Map<String, String> renamed, Instant now) {
        Map<String, String> was = new HashMap<>();
        renamed.forEach((there, here) -> was.put(here, there));
        List<RotationForm> rotations = new ArrayList<>();
        for (Layer layer : schedule.layers()) {
            boolean together = false;
            for (Rotation rotation : layer.rotations()) {
                if (over(rotation, now)) continue;
                String id = "r" + (rotations.size() + 1);
                rotations.add(of(rotation, id, was.getOrDefault(rotation.name(), rotation.name()), together));
                together = true;
            }
        }
        return new ScheduleForm(
                schedule.slug(), Values.name(schedule.duty()), schedule.zone().getId(), "", rotations);
    }

    /** @param was the name that the rotation has in the rota already; empty: it is new */
    static RotationForm of(Rotation rotation, String id, String was, boolean together) {
        List<WindowForm> windows = new ArrayList<>();
        for (Hours hours : rotation.hours()) {
            windows.add(new WindowForm(
                    String.valueOf(windows.size() + 1),
                    hours.from().toString().substring(0, 3),
                    hours.from().time().toString(),
                    hours.until().toString().substring(0, 3),
                    hours.until().time().toString()));
        }
        return new RotationForm(
                id,
                was,
                rotation.name(),
                rotation.zone().getId(),
                rotation.start().toString(),
                rotation.until() == null ? "" : rotation.until().toString(),
                String.valueOf(rotation.every().count()),
                Values.name(rotation.every().unit()),
                slots(rotation.slots()),
                windows,
                Values.name(rotation.standIn()),
                rotation.countIdleTurns(),
                together);
    }

    static List<SlotForm> slots(List<Slot> slots) {
        List<SlotForm> forms = new ArrayList<>();
        for (Slot slot : slots) forms.add(new SlotForm(String.valueOf(forms.size() + 1), slot.people()));
        return forms;
    }

    private static boolean over(Rotation rotation, Instant now) {
        LocalDateTime until = rotation.until();
        return until != null && !until.atZone(rotation.zone()).toInstant().isAfter(now);
    }
}
