package eightbells.site.schedules.editor;

import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaExport;
import eightbells.core.rota.Conflict.Side;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import eightbells.platform.time.Times;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.editor.ConflictChoices.Choice;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import eightbells.site.schedules.editor.SchedulePreviewPage.Field;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows what a proposed schedule changes, and saves just that. */
@RequestScoped
class PreviewAndSave {
    /** Fields that belong to the preview, and are made anew with each. */
    private static final Set<String> OWN = Set.of(
            "do",
            "when",
            "at",
            "usual",
            "shown",
            "shown-from",
            "shown-when",
            "shown-at",
            "revision",
            PreviewWindow.FIELD,
            "csrf-token");

    private final DocumentEditor documents;
    private final RotaExport export;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Frames frames;

    PreviewAndSave(DocumentEditor documents, RotaExport export, RotaEditor editor, Rotas rotas, Frames frames) {
        this.documents = documents;
        this.export = export;
        this.editor = editor;
        this.rotas = rotas;
        this.frames = frames;
    }

    /** What somebody asks for: a proposal, and when it shall count. */
    record Request(Site site, Form form, ProposedSchedule proposal, Instant now, String who) {
        ZoneId zone() {
            return proposal.schedule().zone();
        }

        /** For which moment the version waits that is edited; null: it is in force. */
        @Nullable
        Instant version() {
            return form.read("version", Values::instant);
        }
    }

    /**
     * @throws eightbells.rota.edit.EditConflict where the schedule was saved by somebody else since the form was made
     * @throws eightbells.platform.error.Refused where the proposal contradicts what is there
     */
    Response preview(Request request) {
        return preview(request, 200, null);
    }

    /** Saves what was shown; where it would be something else by now, shows that instead. */
    Response save(Request request) {
        Form form = request.form;
        EffectiveFrom moment = moment(request);
        Instant from = moment == null ? null : moment.instant(form, request.zone(), request.now);
        Instant shownFrom = form.read("shown-from", Values::instant);
        if (form.errors().any() || shownFrom == null) return preview(request, 422, null);
        boolean atOnce = moment != null
                && moment.choice().equals("now")
                && form.text("shown-when").equals("now");
        boolean sameMoment = moment == null || atOnce || shownFrom.equals(from);
        if (!sameMoment) {
            return preview(request, 200, "You chose another moment. This is what the change does from then on.");
        }
        if (!ConflictChoices.read(form).text().equals(form.text(ConflictChoices.SHOWN))) {
            return preview(request, 200, "You chose otherwise what holds. This is what the change does then.");
        }
        RotaChange change = editor.edit(
                touched(request), work(request, from), c -> asShown(request, c, shownFrom), request.now, request.who);
        if (!change.nothing() && !asShown(request, change, shownFrom)) {
            return preview(
                    request,
                    200,
                    "The rota was changed by somebody else while you looked, and the outcome is no longer what you saw."
                            + " Nothing is saved yet. This is what it would be now.");
        }
        return saved(request, change, moment == null ? request.version() : from);
    }

    private Response preview(Request request, int status, @Nullable String notice) {
        EffectiveFrom moment = moment(request);
        Instant chosen = moment == null ? null : moment.instant(request.form, request.zone(), request.now);
        boolean wrong = moment != null && chosen == null;
        if (moment != null && wrong) {
            moment = moment.with(usual(request));
            chosen = moment.usual();
        }
        RotaChange change = editor.preview(touched(request), work(request, chosen), request.now);
        Instant counts = chosen == null ? request.version() : chosen;
        Instant from = counts == null ? request.now.truncatedTo(ChronoUnit.SECONDS) : counts;
        PreviewResult outcome = outcome(request, change);
        ChangeForecast prospect = outcome.prospect(request.form, from, request.now, request.zone());
        List<Choice> choices = ConflictChoices.read(request.form).toMake(change);
        SchedulePreviewPage page = new SchedulePreviewPage(
                frames.of(Section.SCHEDULES, request.now, request.zone()),
                request.site,
                String.join(" and ", request.proposal.schedules()),
                carried(request.form),
                moment,
                from,
                choices,
                ConflictChoices.text(choices),
                ChangeView.of(change),
                prospect,
                outcome.fingerprint(from, Optional.of(prospect.window().interval())),
                change.before().basisOf(request.site.team()),
                request.form.errors(),
                notice);
        return Response.status(wrong ? 422 : status).entity(page).build();
    }

    private static EditScope touched(Request request) {
        return EditScope.team(request.site.team());
    }

    private Consumer<ChangeLog> work(Request request, @Nullable Instant from) {
        Map<Instant, Side> chosen = ConflictChoices.read(request.form).sides();
        ProposedSchedule proposal = from == null ? request.proposal : request.proposal.from(from, chosen);
        Instant version = request.version();
        if (version != null) proposal = request.proposal.of(version, chosen);
        ProposedSchedule made = proposal;
        return documents.making(
                () -> made.document(export.team(request.site.team(), request.now)
                        .orElseThrow(() -> new NotFound("team " + request.site.team()))),
                request.now,
                request.who);
    }

    /** A new schedule begins as its rotations do and needs no moment. */
    private @Nullable EffectiveFrom moment(Request request) {
        return request.proposal.fresh() || request.version() != null
                ? null
                : EffectiveFrom.read(request.form, usual(request), request.now);
    }

    private Instant usual(Request request) {
        Instant second = request.now.truncatedTo(ChronoUnit.SECONDS);
        return rotas.current()
                .watch(request.site.team(), request.proposal.schedule().slug())
                .map(watch -> new RotationsInForce(watch, second)
                        .usualMoment(request.proposal.schedule().layers(), request.proposal.renamed()))
                .orElse(second);
    }

    /** The same rota gives the same outcome; another one may. */
    private static boolean asShown(Request request, RotaChange change, Instant shownFrom) {
        if (request.form.text("revision").equals(change.before().basisOf(request.site.team()))) return true;
        return outcome(request, change)
                .fingerprint(shownFrom, PreviewWindow.shown(request.form, request.zone()))
                .equals(request.form.text("shown"));
    }

    private static PreviewResult outcome(Request request, RotaChange change) {
        return new PreviewResult(change, request.site.team(), request.proposal.schedules());
    }

    private static List<Field> carried(Form form) {
        return form.fields().entrySet().stream()
                .filter(entry -> !OWN.contains(entry.getKey()) && !ConflictChoices.owns(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Field(entry.getKey(), value)))
                .toList();
    }

    private static Response saved(Request request, RotaChange change, @Nullable Instant from) {
        Times times = new Times(request.now, request.zone());
        String path = "/teams/" + request.site.team() + "/schedules/"
                + request.proposal.schedule().slug();
        Flash flash = change.nothing()
                ? Flash.done("Nothing was changed: the schedule is so already.")
                : Flash.done(
                        from == null
                                ? "The schedule stands."
                                : "Saved. It counts from " + times.moment(from) + " " + times.zone() + " on.");
        return Response.seeOther(URI.create(path)).cookie(flash.cookie()).build();
    }
}
