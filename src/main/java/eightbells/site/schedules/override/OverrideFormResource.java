package eightbells.site.schedules.override;

import eightbells.core.rota.Override;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.error.Fault;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.rota.override.OverrideEditor;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;

/** Makes an override: fill in, see what it would do, save just that. */
@Path("/teams/{team}/schedules/{schedule}/overrides/new")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class OverrideFormResource {
    private final Rotas rotas;
    private final OverrideEditor editor;
    private final OverrideForms forms;
    private final Authority authority;
    private final Clock clock;

    OverrideFormResource(Rotas rotas, OverrideEditor editor, OverrideForms forms, Authority authority, Clock clock) {
        this.rotas = rotas;
        this.editor = editor;
        this.forms = forms;
        this.authority = authority;
        this.clock = clock;
    }

    /** The address says what is known already: from, until, person, instead, kind, zone; all optional. */
    @GET
    public NewOverridePage form(@RestPath String team, @RestPath String schedule, @Context UriInfo address) {
        Instant now = now();
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        Form asked = new Form(address.getQueryParameters());
        OverrideDraft draft = OverrideDraft.asked(asked, watch, now);
        Form form = new Form(draft.fields());
        Override override = draft.read(form, rota, now);
        OverrideImpact check = override == null ? null : OverrideImpact.of(rota, watch, override, now);
        return forms.page(rota, watch, draft, past(form, asked), check, false, now);
    }

    @POST
    public Response save(@RestPath String team, @RestPath String schedule, MultivaluedMap<String, String> posted) {
        Instant now = now();
        Rota rota = rotas.current();
        Rota.ScheduleSnapshot watch = watch(rota, team, schedule);
        Form form = new Form(posted);
        OverrideDraft draft = OverrideDraft.posted(form);
        Override override = draft.read(form, rota, now);
        if (override == null) return refused(rota, watch, draft, form, now);
        OverrideImpact check = OverrideImpact.of(rota, watch, override, now);
        boolean wanted = form.has("seen");
        if (!wanted || !form.text("seen").equals(check.mark())) {
            return Response.ok(forms.page(rota, watch, draft, FormErrors.NONE, check, wanted, now))
                    .build();
        }
        try {
            long id = editor.override(team, schedule, check.counted(), now, authority.who()).id;
            URI there = forms.there(watch, draft, check.counted(), id);
            return Response.seeOther(there)
                    .cookie(Flash.done("Saved: " + rota.words(check.counted()) + ".")
                            .cookie())
                    .build();
        } catch (Refused refused) {
            for (Fault fault : refused.faults()) form.problem(fault.path(), fault.message());
            return refused(rota, watch, draft, form, now);
        }
    }

    /** What an address leaves open is no mistake; a time that it names and that is over is one. */
    private static FormErrors past(Form read, Form asked) {
        String problem = asked.has("until") ? read.errors().at("until") : null;
        return problem == null ? FormErrors.NONE : new FormErrors(Map.of("until", problem));
    }

    private Response refused(Rota rota, Rota.ScheduleSnapshot watch, OverrideDraft draft, Form form, Instant now) {
        return Response.status(422)
                .entity(forms.page(rota, watch, draft, form.errors(), null, false, now))
                .build();
    }

    private Rota.ScheduleSnapshot watch(Rota rota, String team, String schedule) {
        Rota.ScheduleSnapshot watch =
                rota.watch(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
        Authority.require(authority.belongsTo(team));
        return watch;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
