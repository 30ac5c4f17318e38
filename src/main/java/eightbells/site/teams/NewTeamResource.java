package eightbells.site.teams;

import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.team.Membership.Role;
import eightbells.people.team.Teams;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.Slugs;
import eightbells.platform.form.Values;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
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

/** Makes a team. Whoever makes it leads it, unless they choose otherwise. */
@Path("/new/team")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class NewTeamResource {
    private final TeamForms forms;
    private final Teams teams;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    NewTeamResource(
            TeamForms forms,
            Teams teams,
            DocumentEditor documents,
            RotaEditor editor,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.forms = forms;
        this.teams = teams;
        this.documents = documents;
        this.editor = editor;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public TeamFormPage blank() {
        Authority.require(authority.leadsSome());
        TeamDraft draft = new TeamDraft("", "", List.of()).adding(authority.who(), Role.LEAD);
        return page(draft, new Form(new jakarta.ws.rs.core.MultivaluedHashMap<>()), clock.instant());
    }

    @POST
    public Response make(MultivaluedMap<String, String> posted) {
        Authority.require(authority.leadsSome());
        Instant now = clock.instant();
        Form form = new Form(posted);
        TeamDraft draft = TeamForms.arranged(TeamDraft.of(form.text("slug"), form), form);
        if (TeamForms.arranges(form)) return Response.ok(page(draft, form, now)).build();
        TeamForms.check(draft, form);
        form.read("slug", Values::slug);
        if (form.errors().any()) return refused(draft, form, now);
        try {
            String slug = slug(draft);
            editor.edit(
                    EditScope.team(slug),
                    documents.making(() -> made(slug, draft), now, authority.who()),
                    now,
                    authority.who());
            return Response.seeOther(URI.create("/teams/" + slug))
                    .cookie(Flash.done(draft.name() + " is made.").cookie())
                    .build();
        } catch (Refused refused) {
            TeamForms.tell(form, refused);
            return refused(draft, form, now);
        }
    }

    private String slug(TeamDraft draft) {
        if (!draft.slug().isEmpty()) return draft.slug();
        String base = Slugs.of(draft.name());
        return Slugs.free(
                base.isEmpty() ? "team" : base, slug -> teams.bySlug(slug).isPresent());
    }

    /** Runs within the edit, so no other team takes the slug meanwhile. */
    private RotaDocument made(String slug, TeamDraft draft) {
        teams.bySlug(slug).ifPresent(there -> {
            throw Refused.because(
                    "slug",
                    there.active
                            ? "The team " + there.name + " has this address already"
                            : "A retired team, " + there.name + ", has this address: bring it back, or choose another");
        });
        return RotaDocument.of(new TeamDraft(slug, draft.name(), draft.members()).part());
    }

    private Response refused(TeamDraft draft, Form form, Instant now) {
        return Response.status(422).entity(page(draft, form, now)).build();
    }

    private TeamFormPage page(TeamDraft draft, Form form, Instant now) {
        return new TeamFormPage(
                frames.of(Section.TEAMS, now),
                "",
                draft.slug(),
                draft.name(),
                forms.rows(draft),
                List.of(),
                forms.others(draft),
                "/teams",
                "",
                false,
                form.errors());
    }
}
