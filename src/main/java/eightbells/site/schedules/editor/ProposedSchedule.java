package eightbells.site.schedules.editor;

import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.SectionParts;
import eightbells.core.rota.Conflict.Side;
import eightbells.core.rota.Layer;
import eightbells.core.rota.Rotation;
import eightbells.core.rota.Slot;
import eightbells.platform.error.Refused;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.edit.Takeover;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule that somebody wants.
 *
 * @param base the fingerprint of the schedule that the form was made of; empty: it is to be new
 * @param renamed new names of rotations by old ones
 * @param companion a second schedule that is to be made with it; null: none
 */
record ProposedSchedule(
        String team,
        SchedulePart schedule,
        @Nullable SchedulePart companion,
        Map<String, String> renamed,
        String base) {

    /** The second in line: the same order, one place further. */
    static SchedulePart companion(String slug, SchedulePart first) {
        List<Layer> layers = first.layers().stream()
                .map(layer -> new Layer(
                        layer.rotations().stream().map(ProposedSchedule::turned).toList()))
                .toList();
        return new SchedulePart(slug, first.duty(), first.zone(), layers, List.of(), null, false);
    }

    private static Rotation turned(Rotation r) {
        List<Slot> slots = new ArrayList<>(r.slots());
        Collections.rotate(slots, -1);
        return new Rotation(
                r.name(),
                r.zone(),
                r.start(),
                r.until(),
                r.every(),
                slots,
                r.hours(),
                r.standIn(),
                r.countIdleTurns(),
                r.tenure());
    }

    /**
     * The same, of the version that waits for a moment.
     *
     * @param chosen of changes that wait later, by their moments, which side holds
     */
    ProposedSchedule of(Instant version, Map<Instant, Side> chosen) {
        return how(Takeover.of(version, renamed).choosing(chosen));
    }

    /** The same, counting from a moment on. */
    ProposedSchedule from(Instant moment, Map<Instant, Side> chosen) {
        return how(Takeover.at(moment, renamed).choosing(chosen));
    }

    private ProposedSchedule how(Takeover takeover) {
        SchedulePart then = new SchedulePart(
                schedule.slug(), schedule.duty(), schedule.zone(), schedule.layers(), null, takeover, false);
        return new ProposedSchedule(team, then, companion, renamed, base);
    }

    /** The schedules that are to be saved, by their slugs. */
    List<String> schedules() {
        return companion == null ? List.of(schedule.slug()) : List.of(schedule.slug(), companion.slug());
    }

    boolean fresh() {
        return base.isEmpty();
    }

    /**
     * The document that makes it so.
     *
     * @param there the team as it stands
     * @throws eightbells.rota.edit.EditConflict where the schedule is no longer what the form was made of
     */
    RotaDocument document(TeamPart there) {
        SchedulePart stands = there.schedule(schedule.slug()).orElse(null);
        if (fresh() && stands != null) throw taken("slug", schedule.slug());
        Fingerprint.check(base, stands == null ? null : stands.withoutOverrides());
        List<SchedulePart> parts = new ArrayList<>(List.of(schedule));
        if (companion != null) {
            if (there.schedule(companion.slug()).isPresent()) throw taken("companion", companion.slug());
            parts.add(companion);
        }
        return RotaDocument.of(new TeamPart(team, null, null, parts, null, SectionParts.NONE, false));
    }

    private static Refused taken(String field, String slug) {
        return Refused.because(field, "The team has a schedule called " + slug + " already.");
    }
}
