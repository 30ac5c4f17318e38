package eightbells.site.schedules.editor;

import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From when an edit counts, as it was chosen.
 *
 * @param choice {@code usual}, {@code now} or {@code at}
 * @param at what was typed for {@code at}, in the schedule's zone
 * @param usual the moment that is taken unless told otherwise
 */
record EffectiveFrom(String choice, String at, Instant usual) {

    /** @param usual where the form does not say yet which one it showed */
    static EffectiveFrom read(Form form, Instant usual, Instant now) {
        Instant shown = form.read("usual", Values::instant);
        String choice = form.text("when");
        // What needs no handoff to wait for happens at once: by the time it is saved, that moment will have passed.
        String unlessChosen = usual.isAfter(now) ? "usual" : "now";
        if (typed(form, choice)) choice = "at";
        return new EffectiveFrom(
                choice.isEmpty() ? unlessChosen : choice, form.text("at"), shown == null ? usual : shown);
    }

    /** Whoever types a moment and leaves the choices beside it as they were has chosen it. */
    private static boolean typed(Form form, String choice) {
        String at = form.text("at");
        return !at.isEmpty()
                && form.has("shown-at")
                && !at.equals(form.text("shown-at"))
                && choice.equals(form.text("shown-when"));
    }

    /** The instant; null, with a message beside the field, where it cannot be read or is over. */
    @Nullable
    Instant instant(Form form, ZoneId zone, Instant now) {
        if (choice.equals("now")) return now;
        if (choice.equals("usual")) return notOver(form, "when", usual, now);
        LocalDateTime local = form.required("at", Values::wallClock);
        return local == null ? null : notOver(form, "at", local.atZone(zone).toInstant(), now);
    }

    /** The same choice, where what is usual has become something else. */
    EffectiveFrom with(Instant nowUsual) {
        return new EffectiveFrom(choice, at, nowUsual);
    }

    private static @Nullable Instant notOver(Form form, String field, Instant chosen, Instant now) {
        if (!chosen.isBefore(now)) return chosen;
        form.problem(field, "This moment has passed, and the past does not change. Choose a later one.");
        return null;
    }
}
