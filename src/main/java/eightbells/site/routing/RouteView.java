package eightbells.site.routing;

import eightbells.alerting.playbook.PlaybookLinks;
import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaDocument.TeamPart;
import eightbells.core.routing.Route;
import eightbells.platform.form.Form;
import eightbells.platform.form.FormErrors;
import eightbells.rota.edit.Fingerprint;
import eightbells.site.frame.Frame;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of routes as it stands, and a form over it. */
final class RouteView {
    private final RotaDocument rota;
    private final RouteList list;
    private final Predicate<String> leads;
    private final PlaybookLinks playbooks;
    private final RouteBacktests effects;
    private final Frame frame;

    /** @param leads whether whoever asks leads a team, by slug */
    RouteView(
            RotaDocument rota, Predicate<String> leads, PlaybookLinks playbooks, RouteBacktests effects, Frame frame) {
        this.rota = rota;
        this.list = new RouteList(rota.routes());
        this.leads = leads;
        this.playbooks = playbooks;
        this.effects = effects;
        this.frame = frame;
    }

    RouteList list() {
        return list;
    }

    /** A policy of a team that they lead, as {@code team/policy}; nothing where there is none. */
    String firstDestination() {
        return led().flatMap(team -> team.policies().stream().map(policy -> team.slug() + "/" + policy.slug()))
                .findFirst()
                .orElse("");
    }

    private Stream<TeamPart> led() {
        return rota.teams().stream().filter(team -> leads.test(team.slug()));
    }

    private static boolean last(@Nullable RouteRef spot) {
        return spot != null && spot.last();
    }

    /** The route that was typed; null where something is wrong, which stands beside its field then. */
    @Nullable
    Route checked(RouteDraft draft, Form form, @Nullable RouteRef spot) {
        Route route = draft.route(form, last(spot));
        if (route == null) return null;
        String team = route.destination().team();
        boolean known = rota.team(team)
                .flatMap(t -> t.policy(route.destination().policy()))
                .isPresent();
        if (!known) form.problem("to", "There is no such policy any more. Choose another.");
        String playbook = route.destination().playbook();
        if (playbook != null && !onTheWeb(playbook) && !playbooks.names(team).contains(playbook)) {
            form.problem(
                    "playbook",
                    "The team " + team + " has no playbook, or no section of one, called " + playbook + ".");
        }
        return form.errors().any() ? null : route;
    }

    /** @param spot the route that the form is about; null: a new one */
    RouteFormPage page(@Nullable RouteRef spot, int place, RouteDraft draft, FormErrors errors, boolean conflict) {
        Route route = draft.route(new Form(new MultivaluedHashMap<>()), last(spot));
        return new RouteFormPage(
                frame,
                spot == null ? "/routing/routes/new" : "/routing/routes/" + (spot.index() + 1) + "/edit",
                spot == null ? null : spot.index() + 1,
                last(spot),
                draft,
                errors,
                led().filter(team -> !team.policies().isEmpty())
                        .map(RouteView::policies)
                        .toList(),
                led().flatMap(team -> playbooks.names(team.slug()).stream())
                        .distinct()
                        .toList(),
                spot == null ? places() : List.of(),
                place,
                Fingerprint.of(rota.routes()),
                spot,
                conflict,
                effect(route, spot, place));
    }

    private @Nullable RouteBacktest effect(@Nullable Route route, @Nullable RouteRef spot, int place) {
        OptionalInt there = spot == null ? OptionalInt.empty() : spot.in(list);
        if (route == null || spot != null && there.isEmpty()) return null;
        RouteList after = spot == null ? list.with(place, route) : list.replacing(there.getAsInt(), route);
        return effects.of(list, after, frame.times().now());
    }

    private static boolean onTheWeb(String playbook) {
        return playbook.startsWith("https://") || playbook.startsWith("http://");
    }

    private static RouteFormPage.Leads policies(TeamPart team) {
        return new RouteFormPage.Leads(
                team.name(),
                team.policies().stream()
                        .map(policy -> team.slug() + "/" + policy.slug())
                        .toList());
    }

    private List<RouteFormPage.Place> places() {
        List<RouteFormPage.Place> places = new ArrayList<>();
        for (int i = 0; i < list.movable(); i++) {
            Route route = list.routes().get(i);
            String match = route.match().stream().map(Object::toString).collect(Collectors.joining(", "));
            places.add(new RouteFormPage.Place(i, (i + 1) + ", before: " + match));
        }
        places.add(new RouteFormPage.Place(list.movable(), (list.movable() + 1) + ", before the last route"));
        return places;
    }
}
