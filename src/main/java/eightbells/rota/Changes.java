package eightbells.rota;

import eightbells.core.rota.Interval;
import eightbells.policy.EscalationPolicy;
import eightbells.schedule.Schedule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Sets what differs, and keeps one line for each thing that did, and the keys that were made. */
public final class Changes {
    private final List<String> lines = new ArrayList<>();
    private final List<RotaChange.Key> keys = new ArrayList<>();
    private final Map<String, List<Interval>> told = new HashMap<>();
    private final List<Schedule> fresh = new ArrayList<>();
    private final List<EscalationPolicy> freshPolicies = new ArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    List<RotaChange.Key> keys() {
        return List.copyOf(keys);
    }

    Map<String, List<Interval>> told() {
        return Map.copyOf(told);
    }

    /** Whoever does the edit tells this person what it means for them within a stretch; nobody is to tell it again. */
    public void told(String handle, Interval stretch) {
        told.computeIfAbsent(handle, h -> new ArrayList<>()).add(stretch);
    }

    /** Schedules that the edit makes. */
    List<Schedule> fresh() {
        return List.copyOf(fresh);
    }

    /** Policies that the edit makes. */
    List<EscalationPolicy> freshPolicies() {
        return List.copyOf(freshPolicies);
    }

    void made(EscalationPolicy policy) {
        freshPolicies.add(policy);
    }

    void made(Schedule schedule) {
        fresh.add(schedule);
    }

    void add(RotaChange.Key key) {
        keys.add(key);
    }

    /** @param line what was changed, such as {@code schedule platform/primary: override of ana added} */
    public void add(String line) {
        lines.add(line);
    }

    /** Sets {@code wanted} where it was mentioned and differs. */
    <T> void set(String what, T now, T wanted, Consumer<T> setter) {
        if (wanted == null || Objects.equals(now, wanted)) return;
        setter.accept(wanted);
        lines.add(what);
    }

    /** Makes {@code now} the {@code wanted} list where that was mentioned and differs. */
    <T> void fill(String what, List<T> now, List<T> wanted) {
        if (wanted == null || new ArrayList<>(now).equals(wanted)) return;
        now.clear();
        now.addAll(wanted);
        lines.add(what);
    }
}
