package eightbells.rota.edit;

import eightbells.core.interval.Interval;
import eightbells.core.rota.Change;
import eightbells.core.rota.Shift;
import eightbells.rota.schedule.ChangeText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** An edit of the rota: who, when, what, and the schedules that it changed, as they were and as they became. */
@Entity
@NullUnmarked
public class RecordedEdit {
    @Id
    @GeneratedValue
    public Long id;

    public Instant at;

    /** A person's handle, or the name of a program's token. */
    public String who;

    @ElementCollection
    @CollectionTable(name = "recorded_edit_line", joinColumns = @JoinColumn(name = "recorded_edit_id"))
    @OrderColumn(name = "position")
    @Column(name = "line")
    public List<String> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "recorded_edit_schedule", joinColumns = @JoinColumn(name = "recorded_edit_id"))
    @OrderColumn(name = "position")
    public List<EditedSchedule> schedules = new ArrayList<>();

    /**
     * A schedule that the edit changed.
     *
     * @param was the shifts of the weeks after the edit as they were planned before it, and {@code became} after it, as
     *     {@link PlannedShift#text} writes them; both empty: they are the same
     * @param change of its rotations, as {@link ChangeText} has it, with {@code people}; null: of them nothing changed
     */
    @Embeddable
    public record EditedSchedule(
            String team,
            String schedule,
            String was,
            String became,
            @Column(name = "rotations") @Nullable String change,
            String people) {
        public boolean shifts() {
            return !was.isEmpty() || !became.isEmpty();
        }

        /** What was changed of its rotations, if anything was. */
        public Optional<Change> rotations() {
            return Optional.ofNullable(change).map(text -> new ChangeText(text, words(people)).read());
        }
    }

    /** @param people handles in order; none: nobody */
    public record PlannedShift(Interval interval, List<String> people) {
        /** A line for each: the seconds at which it begins and ends, and the handles. */
        static String text(List<Shift> shifts) {
            return shifts.stream().map(PlannedShift::line).collect(Collectors.joining("\n"));
        }

        private static String line(Shift shift) {
            Stream<String> times = Stream.of(
                            shift.interval().start(), shift.interval().end())
                    .map(t -> String.valueOf(t.getEpochSecond()));
            return Stream.concat(times, shift.cover().people().stream()).collect(Collectors.joining(" "));
        }

        public static List<PlannedShift> read(String text) {
            return text.lines()
                    .map(RecordedEdit::words)
                    .map(words -> new PlannedShift(
                            new Interval(second(words.get(0)), second(words.get(1))), words.subList(2, words.size())))
                    .toList();
        }

        private static Instant second(String word) {
            return Instant.ofEpochSecond(Long.parseLong(word));
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
