package eightbells.routing;

import eightbells.core.routing.Route;
import eightbells.rota.Fingerprint;
import eightbells.rota.RotaDocument;
import eightbells.rota.RotaDocument.TeamPart;
import eightbells.web.Form;
import eightbells.web.FormErrors;
import eightbells.web.Frame;
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
    private final Predicate<String> authority;
    private final Effects effects;
    private final Frame frame;

    /** @param leads whether whoever asks leads a team, by slug */
    RouteView(RotaDocument rota, Predicate<String> leads, Effects effects, Frame frame) {
        this.rota = rota;
        this.list = new RouteList(rota.routes());
        this.authority = leads;
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
        return rota.teams().stream().filter(team -> authority.test(team.slug()));
    }

    private static boolean last(@Nullable Spot spot) {
        return spot != null && spot.last();
    }

    @Nullable
    Route checked(RouteDraft draft, Form form, @Nullable Spot spot) {
        Route route = draft.route(form, last(spot));
        if (route == null) return null;
        String team = route.destination().team();
        boolean known = rota.team(team)
                .flatMap(t -> t.policy(route.destination().policy()))
                .isPresent();
        if (!known) form.problem("to", "There is no such policy any more. Choose another.");
        String playbook = route.destination().playbook();
        if (playbook != null && !playbooks(team).contains(playbook.split("#", 2)[0]) && !onTheWeb(playbook)) {
            form.problem("playbook", "The team " + team + " has no playbook called " + playbook.split("#", 2)[0] + ".");
        }
        return form.errors().any() ? null : route;
    }

    RouteFormPage page(@Nullable Spot spot, int place, RouteDraft draft, FormErrors errors, boolean conflict) {
        Route route = draft.route(new Form(new MultivaluedHashMap<>()), last(spot));
        OptionalInt there = spot == null ? OptionalInt.empty() : spot.in(list);
        return new RouteFormPage(
                frame,
                spot == null ? "/routing/routes/new" : "/routing/routes/" + (spot.index() + 1) + "/edit",
                spot == null ? null : spot.index() + 1,
                last(spot),
                draft,
                errors,
                led().filter(team -> !team.policies().isEmpty())
                        .map(RouteView::leads)
                        .toList(),
                led().flatMap(team -> playbooks(team.slug()).stream())
                        .distinct()
                        .toList(),
                spot == null ? places() : List.of(),
                place,
                Fingerprint.of(rota.routes()),
                spot,
                conflict,
                route == null || spot != null && there.isEmpty()
                        ? null
                        : effects.of(
                                list,
                                spot == null ? list.with(place, route) : list.replacing(there.getAsInt(), route),
                                frame.times().now()));
    }

    private List<String> playbooks(String team) {
        return rota.team(team).map(TeamPart::playbooks).orElse(List.of()).stream()
                .map(RotaDocument.PlaybookPart::slug)
                .toList();
    }

    private static boolean onTheWeb(String playbook) {
        return playbook.startsWith("https://") || playbook.startsWith("http://");
    }

    private static RouteFormPage.Leads leads(TeamPart team) {
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
