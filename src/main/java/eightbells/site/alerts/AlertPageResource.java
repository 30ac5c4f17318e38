package eightbells.site.alerts;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertEvent;
import eightbells.alerting.alert.AlertLine;
import eightbells.alerting.alert.AlertStatus;
import eightbells.alerting.alert.Alerts;
import eightbells.alerting.paging.AlertPermissions;
import eightbells.alerting.playbook.PlaybookLinks;
import eightbells.people.authority.Roles;
import eightbells.people.person.PersonBadge;
import eightbells.people.team.Teams;
import eightbells.platform.error.NotFound;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Alerts for people: the list, one alert, and what can be done about it. */
@Path("/alerts")
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.TEXT_HTML)
class AlertPageResource {
    private static final int MOST = 200;
    private static final int LATEST = 30;

    private final Alerts alerts;
    private final SentPages pages;
    private final Teams teams;
    private final Rotas rotas;
    private final PlaybookLinks playbooks;
    private final AlertPermissions permissions;
    private final Frames frames;
    private final Clock clock;

    AlertPageResource(
            Alerts alerts,
            SentPages pages,
            Teams teams,
            Rotas rotas,
            PlaybookLinks playbooks,
            AlertPermissions permissions,
            Frames frames,
            Clock clock) {
        this.alerts = alerts;
        this.pages = pages;
        this.teams = teams;
        this.rotas = rotas;
        this.playbooks = playbooks;
        this.permissions = permissions;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Transactional
    public AlertsPage list(@RestQuery @DefaultValue("") String status, @RestQuery @DefaultValue("") String team) {
        String of = team.isBlank() ? null : team;
        boolean open = !status.equals("resolved");
        boolean over = !status.equals("open");
        return new AlertsPage(
                frames.of(Section.ALERTS, clock.instant()),
                new AlertsPage.Filter(status, team),
                teams.active().stream()
                        .map(t -> new AlertsPage.Team(t.slug, t.name))
                        .toList(),
                open ? lines(alerts.newest(AlertStatus.TRIGGERED, of, null, MOST)) : List.of(),
                open ? lines(alerts.newest(AlertStatus.ACKNOWLEDGED, of, null, MOST)) : List.of(),
                over ? lines(alerts.newest(AlertStatus.RESOLVED, of, null, LATEST)) : List.of());
    }

    @GET
    @Path("/{id}")
    @Transactional
    public AlertPage one(@RestPath long id) {
        Alert alert = alerts.findByIdOptional(id).orElseThrow(() -> new NotFound("alert " + id));
        return new AlertPage(
                frames.of(Section.ALERTS, clock.instant()),
                AlertLine.of(alert, rotas.current()),
                alert.urgency.name().toLowerCase(java.util.Locale.ROOT),
                alert.policy == null ? null : alert.policy.slug,
                alert.integration.slug,
                alert.labels.values(),
                alert.details.isEmpty() ? null : alert.details,
                alert.link == null ? null : new AlertPage.Link(alert.link),
                playbooks
                        .find(alert.team == null ? null : alert.team.slug, alert.playbook)
                        .orElse(null),
                alerts.history(alert).stream().map(this::entry).toList(),
                pages.of(alert),
                next(alert, clock.instant()),
                permissions.may(alert));
    }

    @POST
    @Path("/{id}/acknowledge")
    public Response acknowledge(@RestPath long id, @RestForm String note, @Context SecurityContext security) {
        permissions.require(id);
        String who = security.getUserPrincipal().getName();
        Alert alert = alerts.acknowledge(id, who, blank(note), clock.instant())
                .orElseThrow(() -> new NotFound("alert " + id));
        if (!alert.open()) return back(id, Flash.problem("It is resolved already."));
        if (!who.equals(alert.acknowledgedBy)) {
            return back(
                    id,
                    Flash.problem(rotas.current().name(String.valueOf(alert.acknowledgedBy)) + " had it before you."));
        }
        return back(id, "You have it. Nobody else is paged.");
    }

    @POST
    @Path("/{id}/resolve")
    public Response resolve(@RestPath long id, @RestForm String note, @Context SecurityContext security) {
        permissions.require(id);
        String who = security.getUserPrincipal().getName();
        alerts.resolve(id, who, blank(note), clock.instant()).orElseThrow(() -> new NotFound("alert " + id));
        return back(id, "Resolved.");
    }

    @POST
    @Path("/{id}/notes")
    public Response note(@RestPath long id, @RestForm String note, @Context SecurityContext security) {
        permissions.require(id);
        String said = blank(note);
        if (said == null) return back(id, Flash.problem("A note needs some words."));
        String who = security.getUserPrincipal().getName();
        alerts.note(id, who, said, clock.instant()).orElseThrow(() -> new NotFound("alert " + id));
        return back(id, "Noted.");
    }

    private static Response back(long id, String done) {
        return back(id, Flash.done(done));
    }

    private static Response back(long id, Flash flash) {
        return Response.seeOther(URI.create("/alerts/" + id))
                .cookie(flash.cookie())
                .build();
    }

    private static @Nullable String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\u0000", "");
    }

    private static @Nullable Instant next(Alert alert, Instant now) {
        boolean waits = alert.triggered() && alert.exhaustedAt == null && alert.dueAt.isAfter(now);
        return waits ? alert.dueAt : null;
    }

    private AlertPage.Entry entry(AlertEvent event) {
        boolean person = event.who != null && rotas.current().people().containsKey(event.who);
        return new AlertPage.Entry(
                event.at, event.what, person ? face(event.who) : null, person ? null : event.who, event.detail);
    }

    private List<AlertLine> lines(List<Alert> found) {
        Rota rota = rotas.current();
        return found.stream().map(alert -> AlertLine.of(alert, rota)).toList();
    }

    /** A person where it is one, else whatever acted. */
    private @Nullable PersonBadge face(String who) {
        if (who == null) return null;
        Rota.Member member = rotas.current().people().get(who);
        return new PersonBadge(who, member == null ? who : member.name());
    }
}
