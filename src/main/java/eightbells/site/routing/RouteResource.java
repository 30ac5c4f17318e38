package eightbells.site.routing;

import eightbells.company.document.RotaExport;
import eightbells.core.routing.Route;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.platform.form.Form;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.Fingerprint;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One route at a time: added, edited, moved, removed. In addresses routes count from 1, as people see them. */
@Path("/routing/routes")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class RouteResource {
    private final RouteForms forms;
    private final RouteBacktests effects;
    private final RotaExport export;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    RouteResource(
            RouteForms forms,
            RouteBacktests effects,
            RotaExport export,
            Authority authority,
            Frames frames,
            Clock clock) {
        this.forms = forms;
        this.effects = effects;
        this.export = export;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Path("/new")
    public RouteFormPage fresh(@RestQuery @DefaultValue("1") int at) {
        return forms.fresh(Math.max(0, at - 1), clock.instant());
    }

    @POST
    @Path("/new/preview")
    public RouteFormPage previewFresh(MultivaluedMap<String, String> posted) {
        return forms.previewed(null, new Form(posted), clock.instant());
    }

    @POST
    @Path("/new")
    public Response add(MultivaluedMap<String, String> posted) {
        return saved(null, posted, "The route is added.");
    }

    @GET
    @Path("/{number}/edit")
    public RouteFormPage edit(@RestPath int number) {
        return forms.shown(number - 1, clock.instant());
    }

    @POST
    @Path("/{number}/edit/preview")
    public RouteFormPage preview(@RestPath int number, MultivaluedMap<String, String> posted) {
        return forms.previewed(number - 1, new Form(posted), clock.instant());
    }

    @POST
    @Path("/{number}/edit")
    public Response save(@RestPath int number, MultivaluedMap<String, String> posted) {
        return saved(number - 1, posted, "The route is saved.");
    }

    @POST
    @Path("/{number}/up")
    public Response up(@RestPath int number, @RestForm @DefaultValue("") String base) {
        return changed(base, list -> list.moved(number - 1, number - 2), "Moved up.");
    }

    @POST
    @Path("/{number}/down")
    public Response down(@RestPath int number, @RestForm @DefaultValue("") String base) {
        return changed(base, list -> list.moved(number - 1, number), "Moved down.");
    }

    /** The order in which somebody dragged them. */
    @POST
    @Path("/order")
    public Response order(MultivaluedMap<String, String> posted) {
        Form form = new Form(posted);
        return changed(
                form.text("base"),
                list -> list.ordered(form.all("route").stream()
                        .map(place -> place.matches("\\d{1,6}") ? Integer.parseInt(place) : -1)
                        .toList()),
                "Moved.");
    }

    @GET
    @Path("/{number}/remove")
    public RemoveRoutePage confirm(@RestPath int number) {
        Instant now = clock.instant();
        RouteList list = new RouteList(export.routes());
        Route route = RouteForms.route(list, number - 1);
        Authority.require(authority.leads(route.destination().team()));
        RouteList without = list.without(number - 1);
        return new RemoveRoutePage(
                frames.of(Section.ROUTING, now),
                RouteLine.of(number - 1, list, null, false),
                Fingerprint.of(list.routes()),
                effects.of(list, without, now));
    }

    @POST
    @Path("/{number}/remove")
    public Response remove(@RestPath int number, @RestForm @DefaultValue("") String base) {
        return changed(base, list -> list.without(number - 1), "The route is removed.");
    }

    private Response saved(@Nullable Integer index, MultivaluedMap<String, String> posted, String done) {
        return forms.save(index, new Form(posted), clock.instant())
                .map(FormAnswers::again)
                .orElseGet(() -> FormAnswers.to("/routing", Flash.done(done)));
    }

    private Response changed(String base, UnaryOperator<RouteList> edit, String done) {
        Authority.require(authority.leadsSome());
        try {
            forms.change(base, edit, clock.instant());
            return FormAnswers.to("/routing", Flash.done(done));
        } catch (EditConflict stale) {
            return FormAnswers.to(
                    "/routing",
                    Flash.problem(
                            "Somebody else changed the routes meanwhile, so nothing was done. Here they are as they"
                                    + " stand now: look, and do it again."));
        }
    }
}
