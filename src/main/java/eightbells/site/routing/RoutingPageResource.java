package eightbells.site.routing;

import eightbells.company.document.RotaDocument;
import eightbells.company.document.RotaExport;
import eightbells.people.authority.Authority;
import eightbells.people.authority.Roles;
import eightbells.rota.edit.Fingerprint;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where alerts go: the routes in order, and the policies that they lead to. */
@Path("/routing")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class RoutingPageResource {
    private final RotaExport export;
    private final Rotas rotas;
    private final Authority authority;
    private final Frames frames;
    private final Clock clock;

    RoutingPageResource(RotaExport export, Rotas rotas, Authority authority, Frames frames, Clock clock) {
        this.export = export;
        this.rotas = rotas;
        this.authority = authority;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public RoutingPage page() {
        Instant now = clock.instant();
        RotaDocument rota = export.routing();
        TargetNames directory = TargetNames.of(rotas.current());
        Set<String> led = rota.teams().stream()
                .map(RotaDocument.TeamPart::slug)
                .filter(authority::leads)
                .collect(Collectors.toSet());
        boolean leadsAny = rota.teams().stream()
                .anyMatch(team -> led.contains(team.slug()) && !team.policies().isEmpty());
        return new RoutingPage(
                frames.of(Section.ROUTING, now),
                lines(new RouteList(rota.routes()), directory, led),
                Fingerprint.of(rota.routes()),
                leadsAny,
                authority.administers() && rota.routes().size() > 2,
                rota.teams().stream()
                        .map(team -> policies(team, directory, led))
                        .toList());
    }

    /** A route moves past another where both lead to teams of whoever looks. */
    private static List<RouteLine> lines(RouteList list, TargetNames directory, Set<String> led) {
        List<RouteLine> lines = new ArrayList<>();
        for (int i = 0; i < list.routes().size(); i++) {
            boolean mine = mine(list, i, led);
            boolean movable = mine && !list.last(i);
            lines.add(RouteLine.of(i, list, directory, mine)
                    .movable(
                            movable && mine(list, i - 1, led), movable && !list.last(i + 1) && mine(list, i + 1, led)));
        }
        return lines;
    }

    private static boolean mine(RouteList list, int index, Set<String> led) {
        return list.has(index)
                && led.contains(list.routes().get(index).destination().team());
    }

    private static RoutingPage.TeamPolicies policies(
            RotaDocument.TeamPart team, TargetNames directory, Set<String> led) {
        return new RoutingPage.TeamPolicies(
                team.slug(),
                team.name(),
                led.contains(team.slug()),
                team.policies().stream()
                        .map(p -> new RoutingPage.PolicyLine(p.slug(), PolicyWords.summary(p.policy(), directory)))
                        .toList());
    }
}
