package eightbells.rota.edit;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Change;
import eightbells.core.rota.Shift;
import eightbells.rota.edit.RecordedEdit.EditedSchedule;
import eightbells.rota.edit.RecordedEdit.PlannedShift;
import eightbells.rota.schedule.ChangeText;
import eightbells.rota.schedule.Rota;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The history of the rota, newest first. Nothing in it is ever changed. */
@ApplicationScoped
public class RecordedEdits implements PanacheRepository<RecordedEdit> {
    /** How much of the timelines is kept with each edit. */
    public static final Duration KEPT = Duration.ofDays(28);

    private static final int LONGEST = 1000;

    /**
     * @param about what the lines have to contain, such as {@code team/schedule}; empty: anything
     * @param before edits older than the one with this id; null: from the newest on
     */
    public List<RecordedEdit> newest(String about, @Nullable Long before, int most) {
        long limit = before == null ? Long.MAX_VALUE : before;
        String like = "%" + about.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return find(
                        "from RecordedEdit r where r.id < ?1 and (exists (select 1 from RecordedEdit e join e.lines l"
                                + " where e.id = r.id and lower(l) like lower(?2) escape '\\')"
                                + " or lower(r.who) like lower(?2) escape '\\') order by r.id desc",
                        limit,
                        like)
                .page(0, most)
                .list();
    }

    public Optional<RecordedEdit> with(long id) {
        return findByIdOptional(id);
    }

    /** @return the id of the record */
    long record(RotaChange change, Instant at, String who) {
        RecordedEdit edit = new RecordedEdit();
        edit.at = at;
        edit.who = who;
        change.changes().forEach(line -> edit.lines.add(line.length() > LONGEST ? line.substring(0, LONGEST) : line));
        Interval window = new Interval(at, at.plus(KEPT));
        for (Rota.Difference difference : change.after().differences(change.before())) {
            Rota.ScheduleSnapshot was = difference.before();
            if (was != null) edited(was, difference.after(), window).ifPresent(edit.schedules::add);
        }
        persist(edit);
        return edit.id;
    }

    private static Optional<EditedSchedule> edited(
            Rota.ScheduleSnapshot was, Rota.@Nullable ScheduleSnapshot is, Interval window) {
        List<Shift> before = was.plan().shifts(window);
        List<Shift> after = is == null ? List.of() : is.plan().shifts(window);
        boolean alike = alike(before, after);
        Change change = is == null ? null : rotations(was, is);
        if (alike && change == null) return Optional.empty();
        ChangeText text = change == null ? new ChangeText("", List.of()) : ChangeText.of(change);
        return Optional.of(new EditedSchedule(
                was.team(),
                was.schedule(),
                alike ? "" : PlannedShift.text(before),
                alike ? "" : PlannedShift.text(after),
                change == null ? null : text.text(),
                String.join(" ", text.people())));
    }

    /** What an edit changed in the end: whatever waits was carried along. */
    private static @Nullable Change rotations(Rota.ScheduleSnapshot was, Rota.ScheduleSnapshot is) {
        if (was.layers().equals(is.layers())) return null;
        Change change =
                new Change(was.versions().last().layers(), is.versions().last().layers());
        return change.before().equals(change.after()) ? null : change;
    }

    private static boolean alike(List<Shift> a, List<Shift> b) {
        return a.stream()
                .map(RecordedEdits::plain)
                .toList()
                .equals(b.stream().map(RecordedEdits::plain).toList());
    }

    private static List<Object> plain(Shift shift) {
        return List.of(shift.interval(), shift.cover().people());
    }
}
