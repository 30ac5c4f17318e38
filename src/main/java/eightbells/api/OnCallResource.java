package eightbells.api;

import eightbells.auth.Roles;
import eightbells.schedule.Rota;
import eightbells.schedule.Rotas;
import eightbells.web.NotFound;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** Who is on call, now or at any instant. */
@Path("/api/v1/on-call")
@RolesAllowed(Roles.READ)
class OnCallResource {
    private final Rotas rotas;
    private final Clock clock;

    OnCallResource(Rotas rotas, Clock clock) {
        this.rotas = rotas;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public OnCallJson json(
            @RestQuery String team,
            @RestQuery String schedule,
            @RestQuery String at,
            @RestQuery @DefaultValue("false") boolean explain) {
        Instant t = instant(at);
        Rota rota = rotas.current();
        List<OnCallJson.ScheduleJson> schedules = watches(rota, team, schedule).stream()
                .map(watch -> OnCallJson.of(
                        rota, rota.answer(watch, t), explain ? watch.plan().explain(t, watch.zone()) : null))
                .toList();
        return new OnCallJson(t.toString(), schedules);
    }

    /** A line a person; nobody on call is an empty answer. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String text(@RestQuery String team, @RestQuery String schedule, @RestQuery String at) {
        Instant t = instant(at);
        Rota rota = rotas.current();
        return watches(rota, team, schedule).stream()
                .flatMap(watch -> rota.people(watch.plan().at(t).people()).stream())
                .map(person -> person.name() + " <" + person.email() + ">\n")
                .distinct()
                .collect(Collectors.joining());
    }

    private Instant instant(String at) {
        if (at == null) return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return Parameters.instant("at", at);
    }

    private static List<Rota.Watch> watches(Rota rota, String team, String schedule) {
        List<Rota.Watch> watches = rota.watches().stream()
                .filter(w -> team == null || w.team().equals(team))
                .filter(w -> schedule == null || w.schedule().equals(schedule))
                .toList();
        if (watches.isEmpty() && (team != null || schedule != null)) {
            String what = schedule == null ? "schedule in service of the team " + team : "schedule " + schedule;
            throw new NotFound(schedule == null || team == null ? what : what + " of the team " + team);
        }
        return watches;
    }
}
