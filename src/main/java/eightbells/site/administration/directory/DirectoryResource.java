package eightbells.site.administration.directory;

import eightbells.company.directory.DirectoryRuns;
import eightbells.company.directory.DirectorySync;
import eightbells.company.directory.DirectorySync.Compared;
import eightbells.company.directory.DirectoryTimer;
import eightbells.company.directory.KeycloakUnavailable;
import eightbells.company.directory.SyncPlan;
import eightbells.people.authority.Authority;
import eightbells.people.authority.KeycloakSettings;
import eightbells.people.authority.Roles;
import eightbells.people.person.People;
import eightbells.platform.time.Times;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import eightbells.site.schedules.editor.ChangeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** People and teams from Keycloak: how it stands, what would change, and doing it. */
@Path("/admin/directory")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class DirectoryResource {
    private static final URI HOME = URI.create("/admin/directory");

    private final KeycloakSettings settings;
    private final DirectorySync directory;
    private final DirectoryTimer timer;
    private final DirectoryRuns runs;
    private final People people;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    DirectoryResource(
            KeycloakSettings settings,
            DirectorySync directory,
            DirectoryTimer timer,
            DirectoryRuns runs,
            People people,
            Rotas rotas,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.settings = settings;
        this.directory = directory;
        this.timer = timer;
        this.runs = runs;
        this.people = people;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public DirectoryPage page() {
        return new DirectoryPage(
                frames.of(Section.TEAMS, clock.instant()),
                settings.url().isEmpty() ? null : settings.base(),
                settings.realm(),
                settings.clientId(),
                settings.groups(),
                settings.every().isZero() ? null : Times.words(settings.every()),
                people.fromKeycloak(),
                people.disabled(),
                runs.last()
                        .map(run -> DirectoryPage.Run.of(run, rotas.current().name(run.who)))
                        .orElse(null));
    }

    @GET
    @Path("/changes")
    public Response changes() {
        if (settings.url().isEmpty()) return Response.seeOther(HOME).build();
        try {
            return Response.ok(preview(directory.look(clock.instant(), authority.who()), false))
                    .build();
        } catch (KeycloakUnavailable unanswered) {
            return home(Flash.problem(unanswered.words()));
        }
    }

    @POST
    @Path("/changes")
    public Response bringOver(@RestForm @DefaultValue("") String shown) {
        if (settings.url().isEmpty()) return Response.seeOther(HOME).build();
        try {
            Compared compared = timer.byHand(plan -> shown.equals(mark(plan)), clock.instant(), authority.who());
            if (!compared.done()) {
                return Response.status(409).entity(preview(compared, true)).build();
            }
            int changes = compared.change().changes().size();
            return home(Flash.done(changes == 0 ? "Everything is so already." : "People and teams are brought over."));
        } catch (KeycloakUnavailable unanswered) {
            return home(Flash.problem("It could not be done: see below."));
        }
    }

    private static Response home(Flash flash) {
        return Response.seeOther(HOME).cookie(flash.cookie()).build();
    }

    private DirectoryPreviewPage preview(Compared compared, boolean again) {
        SyncPlan plan = compared.plan();
        return new DirectoryPreviewPage(
                frames.of(Section.TEAMS, clock.instant()),
                plan.nothing(),
                plan.peopleLines(),
                plan.teamLines(),
                plan.problems(),
                ChangeView.of(compared.change()),
                mark(plan),
                again);
    }

    private static String mark(SyncPlan plan) {
        return Fingerprint.of(List.of(plan.peopleLines(), plan.teamLines()));
    }
}
