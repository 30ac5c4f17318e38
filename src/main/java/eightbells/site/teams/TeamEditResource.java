package eightbells.site.teams;

import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.RotaExport;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** Edits a team's name and its members. */
@Path("/teams/{team}/edit")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class TeamEditResource {
    private final TeamForms forms;
    private final RotaExport export;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    TeamEditResource(
            TeamForms forms,
            RotaExport export,
            DocumentEditor documents,
            RotaEditor editor,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.forms = forms;
        this.export = export;
        this.documents = documents;
        this.editor = editor;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public TeamFormPage form(@RestPath String team) {
        Instant now = clock.instant();
        TeamPart standing = standing(team, now);
        Authority.require(authority.leads(team));
        return page(standing, TeamDraft.of(standing), base(standing), false, FormErrors.NONE, now);
    }

    @POST
    public Response save(@RestPath String team, MultivaluedMap<String, String> posted) {
        Instant now = clock.instant();
        TeamPart standing = standing(team, now);
        Authority.require(authority.leads(team));
        Form form = new Form(posted);
        String base = form.text("base");
        TeamDraft draft = TeamForms.arranged(TeamDraft.of(team, form), form);
        if (TeamForms.arranges(form)) return answer(200, page(standing, draft, base, false, form.errors(), now));
        TeamForms.check(draft, form);
        if (form.errors().any()) return answer(422, page(standing, draft, base, false, form.errors(), now));
        try {
            editor.edit(
                    EditScope.team(team),
                    documents.making(() -> edited(draft, base, now), now, authority.who()),
                    now,
                    authority.who());
        } catch (EditConflict stale) {
            return answer(409, page(standing, draft, base(standing), true, form.errors(), now));
        } catch (Refused refused) {
            TeamForms.tell(form, refused);
            return answer(422, page(standing, draft, base, false, form.errors(), now));
        }
        return Response.seeOther(URI.create("/teams/" + team))
                .cookie(saved(forms.leaving(standing, draft, now)).cookie())
                .build();
    }

    private RotaDocument edited(TeamDraft draft, String base, Instant now) {
        Fingerprint.check(base, shown(standing(draft.slug(), now)));
        return RotaDocument.of(draft.part());
    }

    private static Flash saved(List<TeamFormPage.Leaving> leaving) {
        if (leaving.isEmpty()) return Flash.done("The team is saved.");
        String names = leaving.stream().map(l -> l.face().name()).collect(Collectors.joining(", "));
        String schedules = leaving.stream()
                .flatMap(l -> l.places().stream())
                .map(ScheduleMention::schedule)
                .distinct()
                .collect(Collectors.joining(", "));
        return Flash.problem(
                "The team is saved. " + names + " left it, and can still be on call here: see " + schedules + ".");
    }

    private TeamPart standing(String team, Instant now) {
        return export.team(team, now).orElseThrow(() -> new NotFound("team " + team));
    }

    /** What the form shows: what else the team keeps may change meanwhile. */
    private static TeamPart shown(TeamPart team) {
        return TeamDraft.of(team).part();
    }

    private static String base(TeamPart team) {
        return Fingerprint.of(shown(team));
    }

    private static Response answer(int status, TeamFormPage page) {
        return Response.status(status).entity(page).build();
    }

    private TeamFormPage page(
            TeamPart standing, TeamDraft draft, String base, boolean conflict, FormErrors errors, Instant now) {
        return new TeamFormPage(
                frames.of(Section.TEAMS, now),
                draft.slug(),
                draft.slug(),
                draft.name(),
                forms.rows(draft),
                forms.leaving(standing, draft, now),
                forms.others(draft),
                "/teams/" + draft.slug(),
                base,
                conflict,
                errors);
    }
}
