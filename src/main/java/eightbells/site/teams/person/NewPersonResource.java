package eightbells.site.teams.person;

import eightbells.account.access.OthersAccounts;
import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.MemberPart;
import eightbells.company.document.RotaDocument.PersonPart;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.company.document.RotaExport;
import eightbells.company.document.SectionParts;
import eightbells.delivery.account.PasswordLinkSender;
import eightbells.delivery.channel.Channels;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.people.person.Handles;
import eightbells.people.person.People;
import eightbells.people.team.Membership.Role;
import eightbells.people.team.Teams;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.platform.form.Slugs;
import eightbells.platform.form.Values;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
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
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Adds a person, to a team or to none. */
@Path("/new/person")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class NewPersonResource {
    private final People people;
    private final Channels channels;
    private final Teams teams;
    private final RotaExport export;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final OthersAccounts accounts;
    private final PasswordLinkSender passwordLinks;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    NewPersonResource(
            People people,
            Channels channels,
            Teams teams,
            RotaExport export,
            DocumentEditor documents,
            RotaEditor editor,
            OthersAccounts accounts,
            PasswordLinkSender passwordLinks,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.people = people;
        this.channels = channels;
        this.teams = teams;
        this.export = export;
        this.documents = documents;
        this.editor = editor;
        this.accounts = accounts;
        this.passwordLinks = passwordLinks;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public NewPersonPage blank(@RestQuery @DefaultValue("") String team) {
        Authority.require(authority.leadsSome());
        return page(PersonDraft.blank(frames.home().getId()), team, true, FormErrors.NONE);
    }

    @POST
    public Response add(MultivaluedMap<String, String> posted) {
        Form form = new Form(posted);
        String team = form.text("team");
        Authority.require(team.isEmpty() ? authority.leadsSome() : authority.leads(team));
        PersonDraft draft = PersonDraft.of(form);
        form.read("handle", Values::slug);
        PersonPart part = PersonReader.read(form, draft, handle(draft), channels);
        if (part == null) return refused(draft, team, form);
        try {
            Instant now = clock.instant();
            EditScope touched = EditScope.person(part.handle());
            editor.edit(
                    team.isEmpty() ? touched : touched.andTeam(team),
                    documents.making(() -> added(part, team, now), now, authority.who()),
                    now,
                    authority.who());
        } catch (Refused refused) {
            PersonParts.tell(form, refused);
            return refused(draft, team, form);
        }
        boolean invited = form.has("invite") && passwordLinks.sendsLinks();
        if (invited) accounts.sendLink(part.handle(), clock.instant());
        return Response.seeOther(URI.create(team.isEmpty() ? "/people/" + part.handle() : "/teams/" + team))
                .cookie(Flash.done(part.name() + " is added" + (invited ? ", and invited by mail." : "."))
                        .cookie())
                .build();
    }

    /** Runs within the edit, so nobody else takes the handle meanwhile. */
    private RotaDocument added(PersonPart part, String team, Instant now) {
        people.byHandle(part.handle()).ifPresent(there -> {
            throw Refused.because(
                    "handle",
                    there.active
                            ? there.name + " has this handle already"
                            : there.name + ", who left, has this handle: bring them back, or choose another");
        });
        if (team.isEmpty()) return RotaDocument.of(part);
        List<MemberPart> members = new ArrayList<>(export.team(team, now)
                .orElseThrow(() -> Refused.because("team", "There is no such team any more"))
                .members());
        members.add(new MemberPart(part.handle(), Role.MEMBER));
        TeamPart joined = new TeamPart(team, null, members, null, null, SectionParts.NONE, false);
        return new RotaDocument(List.of(part), List.of(joined), null);
    }

    private String handle(PersonDraft draft) {
        if (!draft.handle().isEmpty()) return draft.handle();
        String base = Slugs.of(draft.name());
        if (base.isEmpty()) base = Slugs.of(draft.email().replaceAll("@.*", ""));
        return Handles.free(base.isEmpty() ? "person" : base, handle -> people.byHandle(handle)
                .isPresent());
    }

    private Response refused(PersonDraft draft, String team, Form form) {
        return Response.status(422)
                .entity(page(draft, team, form.has("invite"), form.errors()))
                .build();
    }

    private NewPersonPage page(PersonDraft draft, String team, boolean invite, FormErrors errors) {
        return new NewPersonPage(
                frames.of(Section.TEAMS, clock.instant()),
                draft,
                team,
                teams.active().stream()
                        .filter(t -> authority.leads(t.slug))
                        .map(t -> new NewPersonPage.Team(t.slug, t.name))
                        .toList(),
                passwordLinks.sendsLinks(),
                invite,
                errors);
    }
}
