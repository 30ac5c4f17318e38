package eightbells.rota.edit;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets what differs, and keeps one line for each thing that did, and the keys that were made. */
public final class ChangeLog {
    private final List<String> lines = new ArrayList<>();
    private final List<RotaChange.Key> keys = new ArrayList<>();
    private final EditNotes told = new EditNotes();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Object> fresh = new ArrayList<>();

    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<RotaChange.Key> keys() {
        return List.copyOf(keys);
    }

    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    public void met(List<Conflict> more) {
        conflicts.addAll(more);
    }

    public EditNotes told() {
        return told;
    }

    /** Tells this person something, in the one mail that the edit sends them once it is decided. */
    public void tell(String handle, EditNotes.Note note) {
        told.add(handle, note);
    }

    /** A note says what the edit means for this person within a stretch; it is not told again by hours. */
    public void told(String handle, Interval stretch) {
        told.explain(handle, stretch);
    }

    /** Entities of this type that the edit makes, such as its new schedules. */
    public <T> List<T> fresh(Class<T> type) {
        return fresh.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void made(Object entity) {
        fresh.add(entity);
    }

    public void add(RotaChange.Key key) {
        keys.add(key);
    }

    /** @param line what was changed, such as {@code schedule platform/primary: override of ana added} */
    public void add(String line) {
        lines.add(line);
    }

    /** Sets {@code wanted} where it was mentioned and differs. */
    public <T> void set(String what, T now, @Nullable T wanted, Consumer<T> setter) {
        if (wanted == null || Objects.equals(now, wanted)) return;
        setter.accept(wanted);
        lines.add(what);
    }

    /** Makes {@code now} the {@code wanted} list where that was mentioned and differs. */
    public <T> void fill(String what, List<T> now, List<T> wanted) {
        if (wanted == null || new ArrayList<>(now).equals(wanted)) return;
        now.clear();
        now.addAll(wanted);
        lines.add(what);
    }
}
