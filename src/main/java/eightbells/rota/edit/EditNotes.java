package eightbells.rota.edit;

import eightbells.core.interval.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an edit has to say to people beside how their hours differ. It is collected while the edit is done, and sent
 * when it is decided, to each person with the rest.
 */
public final class EditNotes {
    private static final Comparator<Note> ORDER =
            Comparator.comparing(Note::about).thenComparing(Note::subject).thenComparing(Note::text);

    private final Map<String, List<Note>> notes = new TreeMap<>();
    private final Map<String, List<Interval>> explained = new HashMap<>();

    /**
     * @param about when what it tells begins
     * @param subject what it is where nothing else is told
     * @param text paragraphs with an empty line between them; it makes sense without the subject
     * @param link a path of this server
     */
    public record Note(Instant about, String subject, String text, String link) {}

    void add(String handle, Note note) {
        List<Note> theirs = notes.computeIfAbsent(handle, h -> new ArrayList<>());
        if (!theirs.contains(note)) theirs.add(note);
    }

    void explain(String handle, Interval stretch) {
        explained.computeIfAbsent(handle, h -> new ArrayList<>()).add(stretch);
    }

    /** The handles of those to whom something is said. */
    public Set<String> people() {
        return Set.copyOf(notes.keySet());
    }

    /** By when what they tell begins. */
    public List<Note> of(String handle) {
        return notes.getOrDefault(handle, List.of()).stream().sorted(ORDER).toList();
    }

    /** Whether a note says already what becomes of somebody's hours within {@code stretch}. */
    public boolean explains(String handle, Interval stretch) {
        return explained.getOrDefault(handle, List.of()).stream().anyMatch(known -> known.encloses(stretch));
    }
}
