package eightbells.site.routing;

import eightbells.alerting.playbook.PlaybookLinks;
import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaExport;
import eightbells.core.routing.Route;
import eightbells.people.authority.Authority;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.rota.edit.EditConflict;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.edit.RotaEditor;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Shows the form of a route, what it would do, and saves it; and whatever else is done to the list of routes. */
@RequestScoped
class RouteForms {
    private final RotaExport export;
    private final DocumentEditor documents;
    private final RotaEditor editor;
    private final PlaybookLinks playbooks;
    private final RouteBacktests effects;
    private final Authority authority;
    private final Frames frames;

    RouteForms(
            RotaExport export,
            DocumentEditor documents,
            RotaEditor editor,
            PlaybookLinks playbooks,
            RouteBacktests effects,
            Authority authority,
            Frames frames) {
        this.export = export;
        this.documents = documents;
        this.editor = editor;
        this.playbooks = playbooks;
        this.effects = effects;
        this.authority = authority;
        this.frames = frames;
    }

    RouteFormPage fresh(int place, Instant now) {
        Authority.require(authority.leadsSome());
        RouteView view = view(now);
        RouteDraft draft = RouteDraft.fresh(view.firstDestination());
        return view.page(null, Math.min(place, view.list().movable()), draft, FormErrors.NONE, false);
    }

    /** @param index the route's place, from 0 */
    RouteFormPage shown(int index, Instant now) {
        RouteView view = view(now);
        Route route = route(view.list(), index);
        Authority.require(authority.leads(route.destination().team()));
        return view.page(RouteRef.of(view.list(), index), index, RouteDraft.of(route), FormErrors.NONE, false);
    }

    /** The form as it was posted, with what it would do; whatever is wrong is said only where that was asked for. */
    RouteFormPage previewed(@Nullable Integer index, Form form, Instant now) {
        Authority.require(authority.leadsSome());
        RouteView view = view(now);
        RouteDraft draft = RouteDraft.read(form);
        RouteRef spot = spot(index, form);
        int place = place(index, form);
        if (form.text("act").equals("show")) view.checked(draft, form, spot);
        return view.page(spot, place, draft, form.errors(), false).with(form.text("base"));
    }

    /** @return the page where it could not be saved; empty: it is saved */
    Optional<RouteFormPage> save(@Nullable Integer index, Form form, Instant now) {
        Authority.require(authority.leadsSome());
        RouteView view = view(now);
        RouteDraft draft = RouteDraft.read(form);
        RouteRef spot = spot(index, form);
        int place = place(index, form);
        Route route = view.checked(draft, form, spot);
        if (route == null) {
            return Optional.of(
                    view.page(spot, place, draft, form.errors(), false).with(form.text("base")));
        }
        try {
            change(form.text("base"), list -> placed(list, spot, place, route), now);
            return Optional.empty();
        } catch (EditConflict stale) {
            return Optional.of(again(spot, place, draft, now));
        } catch (Refused refused) {
            refused.faults().forEach(fault -> FormAnswers.tell(form, "to", fault.message()));
            return Optional.of(view.page(spot, place, draft, form.errors(), false));
        }
    }

    /**
     * Makes another list of the routes.
     *
     * @param base what the list was when the page was made, in short
     * @throws EditConflict where it is another by now
     */
    void change(String base, UnaryOperator<RouteList> edit, Instant now) {
        editor.edit(
                EditScope.theRoutes(),
                changes -> {
                    List<Route> routes = export.routes();
                    Fingerprint.check(base, routes);
                    RouteList list = new RouteList(routes);
                    RouteList wanted = edit.apply(list);
                    Authority.require(list.mayBecome(wanted, authority::leads));
                    documents.routes(wanted.routes(), changes);
                },
                now,
                authority.who());
    }

    static Route route(RouteList list, int index) {
        if (!list.has(index)) throw new NotFound("route " + (index + 1));
        return list.routes().get(index);
    }

    /** Somebody else changed the routes: the form finds its own again, or becomes that of a new one. */
    private RouteFormPage again(@Nullable RouteRef spot, int place, RouteDraft draft, Instant now) {
        RouteView view = view(now);
        OptionalInt there = spot == null ? OptionalInt.empty() : spot.in(view.list());
        RouteRef found = there.isPresent() ? RouteRef.of(view.list(), there.getAsInt()) : null;
        int at = there.orElse(Math.min(place, view.list().movable()));
        return view.page(found, at, draft, FormErrors.NONE, true);
    }

    private RouteView view(Instant now) {
        return new RouteView(export.routing(), authority::leads, playbooks, effects, frames.of(Section.ROUTING, now));
    }

    private static RouteList placed(RouteList list, @Nullable RouteRef spot, int place, Route route) {
        return spot == null
                ? list.with(place, route)
                : list.replacing(spot.in(list).orElseThrow(EditConflict::new), route);
    }

    private static @Nullable RouteRef spot(@Nullable Integer index, Form form) {
        return index == null ? null : new RouteRef(index, form.text("was"), form.text("others"));
    }

    private static int place(@Nullable Integer index, Form form) {
        if (index != null) return index;
        String place = form.text("place");
        return place.matches("\\d{1,6}") ? Integer.parseInt(place) : Integer.MAX_VALUE;
    }
}
