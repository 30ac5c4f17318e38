package eightbells.company.demo;

import eightbells.account.credential.Accounts;
import eightbells.account.signin.DemoPassword;
import eightbells.alerting.alert.Alerts;
import eightbells.alerting.source.SignalReceiver;
import eightbells.alerting.source.SignalSender;
import eightbells.alerting.source.generic.GenericJson;
import eightbells.company.document.DocumentEditor;
import eightbells.company.document.RotaFiles;
import eightbells.platform.http.Links;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty demo at its start. */
@ApplicationScoped
class DemoData {
    private static final int AFTER_THE_TIMERS = 2800;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String SCRIPTS = "demo0000000000000000000000000002";

    private final DocumentEditor documents;
    private final RotaFiles files;
    private final Accounts accounts;
    private final SignalReceiver reception;
    private final Alerts alerts;
    private final Links links;
    private final Clock clock;
    private final boolean demo;

    DemoData(
            DocumentEditor documents,
            RotaFiles files,
            Accounts accounts,
            SignalReceiver reception,
            Alerts alerts,
            Links links,
            Clock clock,
            @ConfigProperty(name = "eightbells.demo") boolean demo) {
        this.documents = documents;
        this.files = files;
        this.accounts = accounts;
        this.reception = reception;
        this.alerts = alerts;
        this.links = links;
        this.clock = clock;
        this.demo = demo;
    }

    void start(@Observes @Priority(AFTER_THE_TIMERS) StartupEvent event) {
        if (!demo || !accounts.nobodyCanSignIn()) return;
        Instant now = clock.instant();
        String rota = DemoRota.on(now.atZone(BERLIN).toLocalDate());
        documents.apply(files.yaml(rota.getBytes(StandardCharsets.UTF_8)), false, false, now, "demo");
        for (String handle : List.of("ines", "tane", "ana", "konrad", "mira")) {
            accounts.password(handle, DemoPassword.PASSWORD);
        }
        accounts.administrator("ines@example.org", "Ines Adler", BERLIN.getId(), DemoPassword.PASSWORD);
        alerts(now);
        Log.infof(
                "The demo is at %s: sign in as ines@example.org with the password \"%s\"",
                links.absolute("/"), DemoPassword.PASSWORD);
    }

    private void alerts(Instant now) {
        SignalSender source = reception.sender(SCRIPTS, now).orElseThrow();
        long lag = receive(
                source,
                now.minus(Duration.ofMinutes(95)),
                """
                {"title": "Replication lag on db-2 is 340 s", "key": "lag", "severity": "error",
                 "labels": {"service": "postgresql", "instance": "db-2"}}""");
        alerts.acknowledge(
                lag, "ana", "The replica rebuilds; it needs another hour.", now.minus(Duration.ofMinutes(88)));
        receive(
                source,
                now,
                """
                {"title": "Queue builds.linux holds 14302 jobs", "key": "queue", "severity": "critical",
                 "labels": {"service": "rabbitmq", "queue": "builds.linux", "instance": "mq-1"},
                 "link": "https://grafana.example.org/d/rabbitmq", "details": {"value": 14302, "threshold": 10000}}""");
    }

    private long receive(SignalSender source, Instant at, String json) {
        return reception
                .receive(source, GenericJson.read(json.getBytes(StandardCharsets.UTF_8)), "127.0.0.1", at)
                .get(0)
                .orElseThrow()
                .id;
    }
}
