package eightbells.planning;

import eightbells.auth.Authority;
import eightbells.auth.Roles;
import eightbells.rota.VersionEditor;
import eightbells.web.Flash;
import eightbells.web.Refused;
import eightbells.web.Values;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Takes back a change of a schedule that waits for its moment. */
@Path("/teams/{team}/schedules/{schedule}/withdraw")
@RolesAllowed(Roles.PERSON)
class WithdrawResource {
    private final VersionEditor versions;
    private final Authority authority;
    private final Clock clock;

    WithdrawResource(VersionEditor versions, Authority authority, Clock clock) {
        this.versions = versions;
        this.authority = authority;
        this.clock = clock;
    }

    /** @param from the moment for which the change waits */
    @POST
    public Response withdraw(@RestPath String team, @RestPath String schedule, @RestForm String from) {
        Authority.demand(authority.leads(team));
        Instant now = clock.instant();
        Flash flash = Flash.done("The change is withdrawn. What was planned before it holds again.");
        try {
            versions.withdraw(team, schedule, Values.instant(String.valueOf(from)), now, authority.who());
        } catch (IllegalArgumentException | Refused e) {
            flash = Flash.problem("No change waits for that moment any more. Nothing was withdrawn.");
        }
        return Response.seeOther(URI.create("/teams/" + team + "/schedules/" + schedule))
                .cookie(flash.cookie())
                .build();
    }
}
