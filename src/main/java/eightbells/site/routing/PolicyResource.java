package eightbells.site.routing;

import eightbells.company.document.RotaExport;
import eightbells.core.escalation.Policy;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Route;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.form.Form;
import eightbells.rota.schedule.Rotas;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;

/** An escalation policy, to read and to edit. */
@Path("/teams/{team}/policies/{policy}")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class PolicyResource {
    private final PolicyForms forms;
    private final EscalationPreviews pursuits;
    private final RotaExport export;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    PolicyResource(
            PolicyForms forms,
            EscalationPreviews pursuits,
            RotaExport export,
            Rotas rotas,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.forms = forms;
        this.pursuits = pursuits;
        this.export = export;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public PolicyPage read(@RestPath String team, @RestPath String policy) {
        Instant now = clock.instant();
        Policy of =
                PolicyForms.part(PolicyForms.team(export, team, now), policy).policy();
        TargetNames directory = TargetNames.of(rotas.current());
        return new PolicyPage(
                frames.of(Section.ROUTING, now),
                team,
                directory.team(team),
                policy,
                PolicyWords.summary(of, directory),
                pursuits.of(team, of, now, directory),
                routesTo(export.routes(), team, policy),
                authority.leads(team));
    }

    @GET
    @Path("/edit")
    public PolicyFormPage edit(@RestPath String team, @RestPath String policy) {
        return forms.shown(team, policy, clock.instant());
    }

    @POST
    @Path("/edit/preview")
    public PolicyFormPage preview(
            @RestPath String team, @RestPath String policy, MultivaluedMap<String, String> posted) {
        return forms.previewed(team, policy, new Form(posted), clock.instant());
    }

    @POST
    @Path("/edit")
    public Response save(@RestPath String team, @RestPath String policy, MultivaluedMap<String, String> posted) {
        return forms.save(team, policy, new Form(posted), clock.instant())
                .map(FormAnswers::again)
                .orElseGet(() -> FormAnswers.to(
                        "/teams/" + team + "/policies/" + policy,
                        Flash.done("Saved. It holds from the next step on.")));
    }

    private static List<Integer> routesTo(List<Route> routes, String team, String policy) {
        return IntStream.range(0, routes.size())
                .filter(i -> {
                    Destination to = routes.get(i).destination();
                    return to.team().equals(team) && to.policy().equals(policy);
                })
                .mapToObj(i -> i + 1)
                .toList();
    }
}
