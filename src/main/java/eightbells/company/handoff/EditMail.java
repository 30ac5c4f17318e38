package eightbells.company.handoff;

import eightbells.platform.time.Times;
import eightbells.rota.edit.EditNotes.Note;
import eightbells.rota.edit.RotaChange.Stretch;
import eightbells.rota.edit.ShiftsChange;
import eightbells.rota.edit.ShiftsChange.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that one edit tells one person, in one mail and always in this order: what they take over at once, how their
 * hours differ, and what else follows for them.
 *
 * @param reports of schedules on which the edit puts them on call at once
 * @param editor the name of whoever did the edit
 * @param shifts what of it is told by hours
 * @param notes what the edit has to say beside that
 * @param times the reader's
 */
record EditMail(List<Note> reports, String editor, ShiftsChange shifts, List<Note> notes, Times times) {
    private static final int LINES = 12;

    boolean nothing() {
        return reports.isEmpty() && notes.isEmpty() && differences() == 0;
    }

    String subject() {
        if (!reports.isEmpty()) return reports.get(0).subject();
        int differences = differences();
        if (differences == 0) return notes.size() == 1 ? notes.get(0).subject() : notes.size() + " changes of cover";
        if (!notes.isEmpty()) return "Your shifts changed, and cover with them";
        return differences == 1 ? only() : differences + " of your shifts changed";
    }

    private String only() {
        if (!shifts.gained().isEmpty())
            return "A new shift: " + words(shifts.gained().get(0));
        if (!shifts.lost().isEmpty())
            return "No longer yours: " + words(shifts.lost().get(0));
        return "Your shift moved: " + words(shifts.moved().get(0).to());
    }

    private int differences() {
        return shifts.moved().size() + shifts.gained().size() + shifts.lost().size();
    }

    /** Paragraphs with an empty line between them. */
    String text() {
        List<String> parts = new ArrayList<>();
        reports.forEach(report -> parts.add(report.text()));
        if (differences() > 0) parts.add(editor + " changed the rota. For you:");
        add(parts, "Moved", shifts.moved(), this::words);
        add(parts, "New", shifts.gained(), this::words);
        add(parts, "No longer yours", shifts.lost(), this::words);
        notes.stream().limit(LINES).forEach(note -> parts.add(note.text()));
        if (notes.size() > LINES) parts.add("And " + (notes.size() - LINES) + " more changes of cover.");
        return String.join("\n\n", parts);
    }

    /** Where most of it is to be seen. */
    String link() {
        if (!reports.isEmpty()) return reports.get(0).link();
        List<String> links = notes.stream().map(Note::link).distinct().toList();
        return links.isEmpty() ? "/me" : links.size() == 1 ? links.get(0) : "/cover";
    }

    private static <T> void add(List<String> parts, String title, List<T> things, Function<T, String> words) {
        if (things.isEmpty()) return;
        Stream<String> lines = things.stream().limit(LINES).map(words);
        String more = things.size() > LINES ? "\nand " + (things.size() - LINES) + " more" : "";
        parts.add(title + ":\n" + lines.collect(Collectors.joining("\n")) + more);
    }

    private String words(Move move) {
        return words(move.from()) + "\n→ " + when(move.to());
    }

    private String words(Stretch stretch) {
        return when(stretch) + ", " + stretch.team() + "/" + stretch.schedule();
    }

    private String when(Stretch stretch) {
        return stretch.endless()
                ? "from " + times.moment(stretch.interval().start()) + " on"
                : times.stretch(stretch.interval().start(), stretch.interval().end());
    }
}
