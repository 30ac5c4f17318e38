package eightbells.alerting.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eightbells.alerting.alert.Alert;
import eightbells.platform.http.Origin;
import eightbells.platform.http.RawRoutes;
import eightbells.platform.http.RequestTimeout;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what alert sources send, by the address, and answers once the alerts are on disk. */
@Singleton
class Intake implements RawRoutes {
    /** The longest body, in bytes. */
    private static final int LONGEST = 1 << 20;

    private static final String KEY = "{key}";

    private final List<Address> addresses = new ArrayList<>();
    private final SignalReceiver receiver;
    private final ObjectMapper json;
    private final Clock clock;

    Intake(AlertSources sources, SignalReceiver receiver, ObjectMapper json, Clock clock) {
        sources.all().forEach(source -> addresses.add(Address.of(source)));
        this.receiver = receiver;
        this.json = json;
        this.clock = clock;
    }

    /** Where a source sends to; slashes at the end change nothing. */
    private record Address(AlertSource source, Pattern path) {
        static Address of(AlertSource source) {
            String path = source.path();
            int key = path.indexOf(KEY);
            String pattern = key < 0
                    ? "(?:/.+)?" + Pattern.quote(path)
                    : Pattern.quote(path.substring(0, key)) + "([^/]+)"
                            + Pattern.quote(path.substring(key + KEY.length()));
            return new Address(source, Pattern.compile(pattern + "/*"));
        }

        Optional<String> key(String asked) {
            Matcher matcher = path.matcher(asked);
            if (!matcher.matches()) return Optional.empty();
            return Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1));
        }
    }

    private record Found(AlertSource source, String key) {}

    void register(@Observes Router router) {
        router.route().order(0).handler(context -> {
            Optional<Found> found = find(context);
            if (found.isEmpty()) context.next();
            else if (posts(context)) take(context, found.get());
            else refuseMethod(context, found.get().source);
        });
    }

    private static boolean posts(RoutingContext request) {
        return HttpMethod.POST.equals(request.request().method());
    }

    private void refuseMethod(RoutingContext request, AlertSource source) {
        request.response().putHeader("Allow", "POST");
        send(request, source.refused(Refusal.of(405, "Alerts are sent by POST")));
    }

    @Override
    public boolean takes(RoutingContext request) {
        return posts(request) && find(request).isPresent();
    }

    @Override
    public long longest() {
        return LONGEST;
    }

    @Override
    public void refuse(RoutingContext request, int status, String detail) {
        AlertSource source = find(request).orElseThrow().source;
        request.response().putHeader("Connection", "close");
        send(request, source.refused(Refusal.of(status, detail)));
    }

    private Optional<Found> find(RoutingContext request) {
        String path = request.normalizedPath();
        for (Address address : addresses) {
            Optional<String> key = address.key(path);
            if (key.isPresent()) return Optional.of(new Found(address.source, key.get()));
        }
        return Optional.empty();
    }

    private void take(RoutingContext context, Found found) {
        Buffer body = context.body().buffer();
        IncomingRequest request = new IncomingRequest(found.key, body == null ? new byte[0] : body.getBytes());
        String from = Origin.of(context).address();
        Instant now = clock.instant();
        context.vertx()
                .executeBlocking(() -> answer(found.source, request, from, now), false)
                .onSuccess(answer -> send(context, answer))
                .onFailure(failure -> send(context, found.source.refused(broken(found.source, failure))));
    }

    private Answer answer(AlertSource source, IncomingRequest request, String from, Instant now) {
        try {
            Reading reading = source.read(request);
            Optional<SignalSender> sender = receiver.sender(reading.key(), now);
            if (sender.isEmpty()) return source.refused(Refusal.of(404, "There is no source with this key"));
            List<Optional<Alert>> alerts = receiver.receive(sender.get(), reading.signals(), from, now);
            return source.accepted(reading, alerts);
        } catch (RefusedPayload refused) {
            return source.refused(Refusal.of(refused));
        } catch (RuntimeException broken) {
            return source.refused(broken(source, broken));
        }
    }

    private static Refusal broken(AlertSource source, Throwable broken) {
        RequestTimeout overdue = RequestTimeout.behind(broken);
        if (overdue != null) {
            Log.warnf("What a source of the kind %s sent was not taken: %s", source.kind(), overdue.getMessage());
            return Refusal.of(503, String.valueOf(overdue.getMessage()));
        }
        String id = UUID.randomUUID().toString();
        Log.errorf(broken, "What a source of the kind %s sent was not taken: %s", source.kind(), id);
        return Refusal.of(500, "Something broke on our side; the log has more under " + id);
    }

    private void send(RoutingContext context, Answer answer) {
        if (context.response().ended() || context.response().closed()) return;
        context.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", answer.contentType())
                .end(Buffer.buffer(written(answer)));
    }

    private byte[] written(Answer answer) {
        try {
            return json.writeValueAsBytes(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
