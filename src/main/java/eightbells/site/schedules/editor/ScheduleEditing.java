package eightbells.site.schedules.editor;

import eightbells.company.document.RotaDocument.SchedulePart;
import eightbells.company.document.RotaExport;
import eightbells.core.rota.Change;
import eightbells.core.rota.Conflict;
import eightbells.core.rota.EditResult;
import eightbells.platform.error.Fault;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Values;
import eightbells.platform.time.Times;
import eightbells.platform.time.Zones;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.edit.RecordedEdit;
import eightbells.rota.edit.RecordedEdits;
import eightbells.site.frame.Frames;
import eightbells.site.schedules.WaitingChange;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import eightbells.site.schedules.editor.ScheduleFormReader.Typed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From what was posted to the next page: the form again, the change as it would be, or the saved schedule. */
@RequestScoped
class ScheduleEditing {
    /** The button that opens a row: {@code slot-choose:r1:7}. */
    private static final String CHOOSE = "slot-choose:";

    private final PreviewAndSave deciding;
    private final RotaExport export;
    private final RecordedEdits edits;
    private final EditorPages pages;
    private final Frames frames;

    ScheduleEditing(PreviewAndSave deciding, RotaExport export, RecordedEdits edits, EditorPages pages, Frames frames) {
        this.deciding = deciding;
        this.export = export;
        this.edits = edits;
        this.pages = pages;
        this.frames = frames;
    }

    ScheduleEditorPage begin(Site site, ScheduleTemplate point, ZoneId zone, Instant now) {
        ScheduleForm form = point.form(pages.usual(site.team(), zone, now));
        return pages.page(site, form, FormErrors.NONE, "", false, null, now);
    }

    /** @param version for which moment the version waits that is to be edited; null: the one in force */
    ScheduleEditorPage open(Site site, @Nullable Instant version, Instant now) {
        SchedulePart part = part(site, now);
        SchedulePart shown = version == null
                ? part
                : part.waiting(version).orElseThrow(() -> new NotFound("change that waits for " + version));
        return pages.page(
                site,
                ScheduleFormWriter.of(shown, now),
                FormErrors.NONE,
                Fingerprint.of(part.withoutOverrides()),
                false,
                version,
                now);
    }

    /**
     * The form in which an edit of the history is taken back, as far as nothing else was changed since; where it waits
     * still, the page on which it is withdrawn.
     */
    Response takeBack(Site site, long edit, Instant now) {
        RecordedEdit recorded = edits.with(edit).orElseThrow(() -> new NotFound("edit " + edit));
        Change change = recorded.schedules.stream()
                .filter(one -> one.team().equals(site.team()) && one.schedule().equals(site.schedule()))
                .flatMap(one -> one.rotations().stream())
                .findFirst()
                .orElseThrow(() -> new NotFound("change of " + site.schedule() + " by edit " + edit));
        Optional<WaitingChange> waiting = pages.waiting(site, now).stream()
                .filter(one -> recorded.at.equals(one.madeAt()))
                .findFirst();
        if (waiting.isPresent()) {
            return Response.seeOther(URI.create(
                            site.back() + "/withdraw?from=" + waiting.get().from()))
                    .build();
        }
        SchedulePart part = part(site, now);
        Map<String, String> oldNames = change.oldNames();
        oldNames.entrySet().removeIf(name -> !has(part, name.getKey()) || has(part, name.getValue()));
        EditResult back = change.called(oldNames).reversed().onto(Change.called(part.layers(), oldNames), now);
        SchedulePart then = new SchedulePart(
                part.slug(), part.duty(), part.zone(), back.versions().last().layers(), null, part.takeover(), false);
        String base = Fingerprint.of(part.withoutOverrides());
        return Response.ok(pages.page(
                                site,
                                ScheduleFormWriter.of(then, oldNames, now),
                                FormErrors.NONE,
                                base,
                                false,
                                null,
                                now)
                        .saying(words(recorded, back, part)))
                .build();
    }

    private static boolean has(SchedulePart part, String rotation) {
        return part.layers().stream()
                .flatMap(layer -> layer.rotations().stream())
                .anyMatch(r -> r.name().equals(rotation));
    }

    private String words(RecordedEdit edit, EditResult back, SchedulePart now) {
        String when = new Times(edit.at, now.zone()).moment(edit.at);
        List<String> again = back.conflicts().stream()
                .map(Conflict::rotation)
                .map(name -> name.isEmpty() ? "the layers" : name)
                .distinct()
                .toList();
        String taken = "Without the change of " + when + " " + now.zone()
                + ", the schedule would be as below. Nothing is saved yet: preview it, and save it if it is right.";
        return again.isEmpty()
                ? taken
                : taken + " Changed again since, and left as it is now where it cannot be told apart: "
                        + String.join(", ", again) + ".";
    }

    Response posted(Site site, MultivaluedMap<String, String> posted, Instant now, String who) {
        Form form = new Form(posted);
        ScheduleForm typed = ScheduleForm.read(form);
        String button = form.text("do");
        if (button.equals("preview") || button.startsWith(PreviewWindow.BUTTON))
            return decided(site, form, typed, deciding::preview, now, who);
        if (button.equals("save")) return decided(site, form, typed, deciding::save, now, who);
        String rotation = button.substring(button.indexOf(':') + 1);
        ZoneId zone = Zones.find(typed.zone()).orElse(frames.home());
        ScheduleForm moved =
                FormMoves.apply(typed, button, form.text(rotation + "-add"), pages.usual(site.team(), zone, now));
        String open = button.startsWith(CHOOSE) ? button.substring(CHOOSE.length()) : "";
        return Response.ok(pages.page(site, moved, FormErrors.NONE, form.text("base"), false, open, version(form), now))
                .build();
    }

    private Response decided(
            Site site,
            Form form,
            ScheduleForm typed,
            Function<PreviewAndSave.Request, Response> verb,
            Instant now,
            String who) {
        ProposedSchedule proposal = proposal(site, form, typed);
        if (proposal == null) return again(site, form, typed, now);
        try {
            return verb.apply(new PreviewAndSave.Request(site, form, proposal, now, who));
        } catch (Refused refused) {
            for (Fault fault : refused.faults()) form.problem(field(fault), fault.message());
            return again(site, form, typed, now);
        } catch (EditConflict stale) {
            String base = Fingerprint.of(part(site, now).withoutOverrides());
            return Response.status(Response.Status.CONFLICT)
                    .entity(pages.page(site, typed, form.errors(), base, true, version(form), now))
                    .build();
        }
    }

    private static @Nullable Instant version(Form form) {
        return form.read("version", Values::instant);
    }

    private Response again(Site site, Form form, ScheduleForm typed, Instant now) {
        return Response.status(422)
                .entity(pages.page(site, typed, form.errors(), form.text("base"), false, version(form), now))
                .build();
    }

    /** Faults of a document have paths; what no field of the form stands for is said above it. */
    private static String field(Fault fault) {
        return fault.path().contains(".") ? "rotations" : fault.path();
    }

    private @Nullable ProposedSchedule proposal(Site site, Form form, ScheduleForm typed) {
        String slug = site.schedule() == null ? form.required("slug", Values::slug) : site.schedule();
        String companion = form.read("companion", Values::slug);
        if (slug != null && slug.equals(companion)) form.problem("companion", "The two need different names.");
        Typed plan = new ScheduleFormReader(form).read(typed);
        if (form.errors().any() || slug == null || plan.duty() == null || plan.zone() == null) return null;
        SchedulePart part = new SchedulePart(slug, plan.duty(), plan.zone(), plan.layers(), List.of(), null, false);
        SchedulePart second = companion == null ? null : ProposedSchedule.companion(companion, part);
        return new ProposedSchedule(site.team(), part, second, plan.renamed(), form.text("base"));
    }

    private SchedulePart part(Site site, Instant now) {
        return export.schedule(site.team(), site.schedule() == null ? "" : site.schedule(), now)
                .orElseThrow(() -> new NotFound("schedule " + site.team() + "/" + site.schedule()));
    }
}
