package eightbells.api.v1;

import com.fasterxml.jackson.annotation.JsonProperty;
import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertStatus;
import eightbells.alerting.alert.Alerts;
import eightbells.alerting.paging.Pages;
import eightbells.people.authority.Roles;
import eightbells.platform.error.NotFound;
import eightbells.platform.error.Refused;
import eightbells.platform.form.Values;
import eightbells.platform.json.Cursor;
import eightbells.platform.json.Documents;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Alerts: what is open, what happened to one, and the verbs. */
@Path("/api/v1/alerts")
@RolesAllowed(Roles.ALERTS)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
class AlertsResource {
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(7);

    private final Alerts alerts;
    private final Pages pages;
    private final Clock clock;

    AlertsResource(Alerts alerts, Pages pages, Clock clock) {
        this.alerts = alerts;
        this.pages = pages;
        this.clock = clock;
    }

    record ListJson(List<AlertJson> alerts, @Nullable String next) {}

    /** The bodies of the verbs, as they are described; they are read with a word on each fault. */
    record SaidJson(String person, String note) {}

    record SnoozeJson(@JsonProperty("for") String pause, String person, String note) {}

    record ReassignJson(String team, String policy, String person, String note) {}

    /** What a verb is told: by whom, and a word on it. */
    private record Said(String who, @Nullable String note) {}

    /** Newest first. The cursor is the id of the last one given. */
    @GET
    @Transactional
    public ListJson list(
            @RestQuery String status,
            @RestQuery String team,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") int limit) {
        int most = Math.max(1, Math.min(limit, 500));
        List<Alert> found = alerts.newest(statusOf(status), team, before(cursor), most + 1);
        List<AlertJson> page = found.stream().limit(most).map(AlertJson::of).toList();
        String next = found.size() > most ? String.valueOf(page.get(most - 1).id()) : null;
        return new ListJson(page, next);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public AlertJson.Whole one(@RestPath long id) {
        return whole(alerts.findByIdOptional(id), id);
    }

    @POST
    @Path("/{id}/acknowledge")
    @RequestBody(
            required = false,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SaidJson.class)))
    @Transactional
    public AlertJson.Whole acknowledge(@RestPath long id, byte[] body, @Context SecurityContext security) {
        Said said = said(body, security);
        return whole(alerts.acknowledge(id, said.who, said.note, clock.instant()), id);
    }

    @POST
    @Path("/{id}/resolve")
    @RequestBody(
            required = false,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SaidJson.class)))
    @Transactional
    public AlertJson.Whole resolve(@RestPath long id, byte[] body, @Context SecurityContext security) {
        Said said = said(body, security);
        return whole(alerts.resolve(id, said.who, said.note, clock.instant()), id);
    }

    @POST
    @Path("/{id}/notes")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SaidJson.class)))
    @Transactional
    public AlertJson.Whole note(@RestPath long id, byte[] body, @Context SecurityContext security) {
        Said said = said(body, security);
        if (said.note == null || said.note.isBlank()) throw Refused.because("note", "is missing");
        return whole(alerts.note(id, said.who, said.note, clock.instant()), id);
    }

    /** {@code {"for": "PT30M"}}: quiet until then; where it is still open then, its policy starts from the top. */
    @POST
    @Path("/{id}/snooze")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SnoozeJson.class)))
    @Transactional
    public AlertJson.Whole snooze(@RestPath long id, byte[] body, @Context SecurityContext security) {
        Cursor cursor = read(body);
        Duration pause = cursor.field("for").requiredAs(text -> Values.duration(text, LONGEST_SNOOZE), "");
        Said said = said(cursor, security);
        Instant now = clock.instant();
        return whole(alerts.snooze(id, said.who, said.note, now, now.plus(pause)), id);
    }

    /** {@code {"team": …, "policy": …}}: another policy takes it, from its first step, at once. */
    @POST
    @Path("/{id}/reassign")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReassignJson.class)))
    @Transactional
    public AlertJson.Whole reassign(@RestPath long id, byte[] body, @Context SecurityContext security) {
        Cursor cursor = read(body);
        String team = cursor.field("team").required();
        String policy = cursor.field("policy").required();
        Said said = said(cursor, security);
        return whole(
                alerts.reassign(
                        id,
                        Objects.requireNonNull(team),
                        Objects.requireNonNull(policy),
                        said.who,
                        said.note,
                        clock.instant()),
                id);
    }

    private AlertJson.Whole whole(Optional<Alert> found, long id) {
        Alert alert = found.orElseThrow(() -> new NotFound("alert " + id));
        return AlertJson.whole(alert, alerts.history(alert), pages.of(alert));
    }

    private static Said said(byte[] body, SecurityContext security) {
        return said(read(body), security);
    }

    private static Said said(Cursor cursor, SecurityContext security) {
        String person = cursor.field("person").as(text -> Values.within(200, text), "");
        String note = cursor.field("note").as(text -> Values.within(2000, text), "");
        if (cursor.there()) cursor.done();
        cursor.refuseFaults();
        return new Said(person == null ? security.getUserPrincipal().getName() : person, note);
    }

    private static Cursor read(byte[] body) {
        return body == null || body.length == 0 ? Cursor.at(null) : Documents.json(body);
    }

    private static @Nullable AlertStatus statusOf(String status) {
        if (status == null || status.isBlank()) return null;
        try {
            return Values.named(AlertStatus.class, status);
        } catch (IllegalArgumentException e) {
            throw Refused.because("status", "is to be triggered, acknowledged or resolved");
        }
    }

    private static @Nullable Long before(String cursor) {
        try {
            return cursor == null ? null : Long.valueOf(cursor);
        } catch (NumberFormatException e) {
            throw Refused.because("cursor", "is to be the next of an earlier answer");
        }
    }
}
