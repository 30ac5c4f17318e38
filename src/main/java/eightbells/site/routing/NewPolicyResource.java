package eightbells.site.routing;

import eightbells.people.authority.Roles;
import eightbells.platform.form.Form;
import eightbells.site.frame.Flash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;

/** A team gets another escalation policy. */
@Path("/teams/{team}/new-policy")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class NewPolicyResource {
    private final PolicyForms forms;
    private final Clock clock;

    NewPolicyResource(PolicyForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    public PolicyFormPage fresh(@RestPath String team) {
        return forms.shown(team, null, clock.instant());
    }

    @POST
    @Path("/preview")
    public PolicyFormPage preview(@RestPath String team, MultivaluedMap<String, String> posted) {
        return forms.previewed(team, null, new Form(posted), clock.instant());
    }

    @POST
    public Response save(@RestPath String team, MultivaluedMap<String, String> posted) {
        Form form = new Form(posted);
        return forms.save(team, null, form, clock.instant())
                .map(FormAnswers::again)
                .orElseGet(() -> FormAnswers.to(
                        "/teams/" + team + "/policies/" + form.text("slug"),
                        Flash.done("Made. A route brings it alerts.")));
    }
}
