package eightbells.rota.edit;

import eightbells.core.rota.Conflict;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What an edit and a change that waits both did, each in its own way, in a sentence. */
public final class ConflictWords {
    private final String editor;
    private final UnaryOperator<String> name;

    /**
     * @param editor who edits, such as {@code you}
     * @param name of a handle
     */
    public ConflictWords(String editor, UnaryOperator<String> name) {
        this.editor = editor;
        this.name = name;
    }

    /** Without the moment: {@code weekly: you put the order Ana, Ben; the waiting change puts Ben, Ana}. */
    public String of(Conflict conflict) {
        String about = conflict.rotation().isEmpty() ? "layers" : conflict.rotation();
        return about + ": " + editor + " " + done(conflict) + "; the waiting change " + waiting(conflict);
    }

    private String done(Conflict c) {
        return switch (c.field()) {
            case ROTATION -> c.edited().isEmpty() ? "removed it" : c.waiting().isEmpty() ? "changed it" : "added it so";
            case SLOT -> "put " + people(c.edited()) + " into a turn";
            case SLOTS, ORDER -> "put the order " + order(c.edited());
            case LAYERS -> "put them as " + String.join(" above ", c.edited());
            default -> "set " + field(c) + " to " + String.join(", ", c.edited());
        };
    }

    private String waiting(Conflict c) {
        return switch (c.field()) {
            case ROTATION ->
                c.waiting().isEmpty() ? "removes it" : c.edited().isEmpty() ? "changes it" : "adds it otherwise";
            case SLOT -> "puts " + people(c.waiting()) + " there";
            case SLOTS, ORDER -> "puts " + order(c.waiting());
            case LAYERS -> "puts them as " + String.join(" above ", c.waiting());
            default -> "sets it to " + String.join(", ", c.waiting());
        };
    }

    private static String field(Conflict c) {
        return switch (c.field()) {
            case ZONE -> "the zone";
            case START -> "the first handoff";
            case UNTIL -> "the end";
            case EVERY -> "the length of a turn";
            case HOURS -> "the hours";
            case STAND_IN -> "who stands in";
            default -> "whether idle turns count";
        };
    }

    private String people(List<String> handles) {
        return handles.isEmpty() ? "nobody" : handles.stream().map(name).collect(Collectors.joining(" and "));
    }

    /** @param slots handles with a space between those who share a turn */
    private String order(List<String> slots) {
        return slots.stream()
                .map(slot -> people(slot.isEmpty() ? List.of() : Arrays.asList(slot.split(" "))))
                .collect(Collectors.joining(", "));
    }
}
