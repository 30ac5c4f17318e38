package eightbells.site.schedules.editor;

import eightbells.core.rota.Conflict;
import eightbells.core.rota.Conflict.Side;
import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import eightbells.rota.edit.ConflictWords;
import eightbells.rota.edit.RotaChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where an edit and changes that wait cannot both hold: what somebody chose, by the moments of these. */
record ConflictChoices(Map<Instant, Side> sides) {
    /** What the fields are called in which a side is chosen: {@code holds-2026-12-28T08:00:00Z}. */
    private static final String FIELD = "holds-";

    static final String SHOWN = "shown-holds";

    /**
     * A choice to make.
     *
     * @param from for when the change waits
     * @param edited whether the edit holds; else what waits
     * @param words what each of the two does, a sentence a conflict
     */
    record Choice(Instant from, boolean edited, List<String> words) {
        public String field() {
            return FIELD + from;
        }
    }

    static boolean owns(String field) {
        return field.startsWith(FIELD) || field.equals(SHOWN);
    }

    static ConflictChoices read(Form form) {
        Map<Instant, Side> sides = new TreeMap<>();
        for (String field : form.fields().keySet()) {
            if (!field.startsWith(FIELD)) continue;
            Instant from = form.read(field, field.substring(FIELD.length()), Values::instant);
            Side side = form.read(field, text -> Values.named(Side.class, text));
            if (from != null && side != null) sides.put(from, side);
        }
        return new ConflictChoices(sides);
    }

    /** Where the edit is to hold, in short; elsewhere what waits does. */
    String text() {
        return sides.entrySet().stream()
                .filter(entry -> entry.getValue() == Side.EDITED)
                .map(entry -> entry.getKey().toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The same of what is shown. */
    static String text(List<Choice> shown) {
        return shown.stream()
                .filter(Choice::edited)
                .map(choice -> choice.from.toString())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Those that there are to make. */
    List<Choice> toMake(RotaChange change) {
        ConflictWords words = new ConflictWords("you", change.after()::name);
        Map<Instant, List<Conflict>> byMoment = change.conflicts().stream()
                .collect(Collectors.groupingBy(Conflict::from, TreeMap::new, Collectors.toList()));
        return byMoment.entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey(),
                        sides.get(entry.getKey()) == Side.EDITED,
                        entry.getValue().stream().map(words::of).distinct().toList()))
                .toList();
    }
}
