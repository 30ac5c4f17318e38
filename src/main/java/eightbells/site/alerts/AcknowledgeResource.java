package eightbells.site.alerts;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertStatus;
import eightbells.alerting.alert.Alerts;
import eightbells.alerting.paging.Page;
import eightbells.alerting.paging.Pages;
import eightbells.alerting.playbook.PlaybookLinks;
import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Frame;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * Where the link of a page leads. Programs that check mail follow links, so looking acknowledges nothing; the button
 * does, as the person who was paged. The link is their credential.
 */
@Path("/acknowledge/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class AcknowledgeResource {
    private final Pages pages;
    private final Alerts alerts;
    private final Rotas rotas;
    private final PlaybookLinks playbooks;
    private final Frames frames;
    private final Clock clock;

    AcknowledgeResource(Pages pages, Alerts alerts, Rotas rotas, PlaybookLinks playbooks, Frames frames, Clock clock) {
        this.pages = pages;
        this.alerts = alerts;
        this.rotas = rotas;
        this.playbooks = playbooks;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Response look(@RestPath String token) {
        Instant now = clock.instant();
        Optional<Page> page = pages.byToken(token);
        if (page.isEmpty()) {
            Frame frame = frames.of(Section.NONE, now);
            return Response.status(404).entity(AcknowledgePage.unknown(frame)).build();
        }
        return Response.ok(shown(page.get(), now)).build();
    }

    @POST
    public Response acknowledge(@RestPath String token) {
        return pages.receiverOf(token)
                .map(receiver -> {
                    alerts.acknowledge(receiver.alert(), receiver.person(), null, clock.instant());
                    return Response.seeOther(URI.create("/acknowledge/" + token))
                            .build();
                })
                .orElseGet(() -> look(token));
    }

    private AcknowledgePage shown(Page page, Instant now) {
        Alert alert = page.alert;
        boolean resolved = alert.status == AlertStatus.RESOLVED;
        AcknowledgePage.State state = alert.triggered()
                ? AcknowledgePage.State.OPEN
                : resolved ? AcknowledgePage.State.RESOLVED : AcknowledgePage.State.ACKNOWLEDGED;
        String team = alert.team == null ? null : alert.team.slug;
        AcknowledgePage.Paged paged = new AcknowledgePage.Paged(
                alert.title,
                alert.severity.toString(),
                alert.team == null ? "No team" : alert.team.name,
                new PersonBadge(page.person.handle, page.person.name),
                page.because,
                alert.openedAt,
                face(resolved ? alert.resolvedBy : alert.acknowledgedBy),
                resolved ? alert.resolvedAt : alert.acknowledgedAt,
                playbooks.find(team, alert.playbook).orElse(null),
                "/alerts/" + alert.id);
        return new AcknowledgePage(frames.of(Section.NONE, now, page.person.zoneId()), state, paged);
    }

    private @Nullable PersonBadge face(String who) {
        if (who == null) return null;
        Rota.Member member = rotas.current().people().get(who);
        return new PersonBadge(who, member == null ? who : member.name());
    }
}
