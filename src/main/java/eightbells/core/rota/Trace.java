package eightbells.core.rota;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the sentences of an explanation while the {@link Walk} decides, so that they tell what it really did. */
final class Trace {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);

    private final List<String> sentences = new ArrayList<>();
    private final ZoneId zone;

    Trace(ZoneId zone) {
        this.zone = zone;
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    void recorded(Cover cover) {
        sentences.add("This moment lies before the last change of the rota, so the record answers: " + who(cover)
                + because(cover) + ".");
    }

    void layer(int i) {
        sentences.add("Layer " + (i + 1) + (i == 0 ? " (top) is asked first." : " is asked next."));
    }

    void idle(Rotation rotation, long from, long until) {
        sentences.add("Rotation " + rotation.name() + ": the turn " + turn(rotation, from, until)
                + " lies outside its hours and belongs to nobody.");
    }

    void outsideHours(Rotation rotation) {
        sentences.add("Rotation " + rotation.name() + " is outside its hours (" + hours(rotation) + ", "
                + rotation.zone() + ") and claims nobody.");
    }

    void turn(Rotation rotation, long from, long until, Slot slot) {
        sentences.add("Rotation " + rotation.name() + ": the turn " + turn(rotation, from, until) + " belongs to "
                + (slot.empty()
                        ? "an empty slot: deliberately nobody, and nobody stands in."
                        : names(slot.people()) + "."));
    }

    void nobodyAwake(Rotation rotation) {
        sentences.add("Rotation " + rotation.name() + " follows the sun, but nobody who is present is awake: "
                + "the next who is present is taken.");
    }

    void considered(List<Presence> people, long t, Cover taken, boolean standIn) {
        for (Presence person : people) {
            if (taken.people().contains(person.handle())) {
                if (standIn) sentences.add(person.handle() + ", next in order, stands in.");
            } else if (!person.present(t)) {
                sentences.add(person.handle() + " is absent.");
            } else {
                sentences.add(person.handle() + " is present, but asleep.");
            }
        }
    }

    void nobodyClaims(int i) {
        sentences.add("Layer " + (i + 1) + " claims nobody.");
    }

    void masked(int i, int layers, Cover claimed) {
        String masks = i + 1 < layers ? ", which masks the layers below" : "";
        sentences.add("Layer " + (i + 1) + " claims " + names(claimed.people()) + masks + ".");
    }

    void override(Override override, Cover before, Cover after, long t) {
        String what =
                switch (override.kind()) {
                    case REPLACE ->
                        override.instead() == null
                                ? "makes " + override.person() + " alone the cover"
                                : "puts " + override.person() + " in the place of " + override.instead();
                    case ADD -> "adds " + override.person();
                    case REMOVE -> "removes " + override.person();
                };
        String effect = before.equals(after) ? ", which changes nothing here" : "";
        sentences.add("An override " + time(override.interval().start(), zone) + " to "
                + time(override.interval().end(), zone) + " (" + zone + ") " + what + effect + ".");
    }

    void overrideBeatsAbsence(String person) {
        sentences.add(person + " is absent, but an override beats an absence: somebody decided it.");
    }

    void concluded(Cover cover) {
        sentences.add(cover == Gap.GAP ? "No one is on call." : "On call: " + names(cover.people()) + ".");
    }

    private static String because(Cover cover) {
        List<String> sources =
                cover.assignments().stream().map(Assignment::source).distinct().toList();
        return sources.isEmpty() ? "" : ", by " + String.join(", ", sources);
    }

    private static String who(Cover cover) {
        return cover == Gap.GAP ? "no one was on call" : names(cover.people());
    }

    private static String names(List<String> people) {
        return String.join(" and ", people);
    }

    private static String hours(Rotation rotation) {
        return String.join(", ", rotation.hours().stream().map(Hours::toString).toList());
    }

    private static String turn(Rotation rotation, long from, long until) {
        return time(Instant.ofEpochSecond(from), rotation.zone()) + " to "
                + time(Instant.ofEpochSecond(until), rotation.zone()) + " (" + rotation.zone() + ")";
    }

    private static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }
}
