package eightbells;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.MailServer.Received;
import eightbells.account.throttle.Throttle;
import eightbells.alerting.alert.Alerts;
import eightbells.company.document.DocumentEditor;
import eightbells.core.routing.Route;
import eightbells.platform.time.SettableClock;
import eightbells.platform.timer.TimersAtRest;
import eightbells.rota.edit.EditScope;
import eightbells.rota.edit.RotaEditor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The world around the application in tests: a clock that stands still until it is moved, a database, a mail server.
 * Inject it into any {@code @QuarkusTest}; the servers are there for all of them, and the application starts once. All
 * tests share one database, so each makes people and teams of its own: see {@link #crew()}.
 */
@ApplicationScoped
@QuarkusTestResource(DatabaseResource.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(ServerResource.class)
public class World {
    private final SettableClock clock;
    private final TimersAtRest timers;
    private final Alerts alerts;
    private final RotaEditor editor;
    private final DocumentEditor documents;
    private final Throttle throttle;
    private final AtomicInteger crews = new AtomicInteger();
    private final String run = Integer.toString(ThreadLocalRandom.current().nextInt(36 * 36, 36 * 36 * 36), 36);

    World(
            SettableClock clock,
            TimersAtRest timers,
            Alerts alerts,
            RotaEditor editor,
            DocumentEditor documents,
            Throttle throttle) {
        this.clock = clock;
        this.timers = timers;
        this.alerts = alerts;
        this.editor = editor;
        this.documents = documents;
        this.throttle = throttle;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Puts the clock on an instant, forward or back, without stops on the way. */
    public void setTo(Instant instant) {
        settle();
        clock.set(instant);
        settle();
    }

    /** Does something as if it had been done so long ago: a schedule has no past before it was made. */
    public void before(Duration ago, Runnable deed) {
        Instant now = now();
        setTo(now.minus(ago));
        deed.run();
        setTo(now);
    }

    /** Lets the time pass. It stops at every timer on the way until all that is due then has been done. */
    public void advance(Duration duration) {
        Instant end = now().plus(duration);
        settle();
        for (Instant next = timers.next(); next.isBefore(end); next = timers.next()) setTo(next);
        setTo(end);
    }

    /** Waits until all that is due now has been done: pages sent, steps taken. */
    public void settle() {
        timers.await();
    }

    /** Ends every alert that earlier tests left open, so that the time may pass without their escalations. */
    public void forgetOpenAlerts() {
        for (long id : alerts.openFirst(10_000).stream().map(alert -> alert.id).toList()) {
            alerts.resolve(id, "the next test", null, now());
        }
        settle();
    }

    /** Forgets what was guessed in vain, as a quarter of an hour does. */
    public void forgetFailures() {
        QuarkusTransaction.requiringNew().run(throttle::deleteAll);
    }

    /** What earlier tests left behind: open alerts, guesses in vain, mails. Their crews stay: an edit costs what it touches. */
    @ActivateRequestContext
    void tidy() {
        forgetOpenAlerts();
        forgetFailures();
        MailServer.current().forget();
    }

    /** Makes these all the routes there are, whoever's they are. */
    @ActivateRequestContext
    public void routes(Route... routes) {
        editor.edit(EditScope.theRoutes(), changes -> documents.routes(List.of(routes), changes), now(), "the tests");
    }

    /** Some people, their team and what happens to its alerts; nobody else has the same names. */
    public Crew crew() {
        return new Crew(this, run + Integer.toString(crews.incrementAndGet(), 36));
    }

    /** A call by a program that may do everything. */
    public RequestSpecification program() {
        return given().header("Authorization", "Bearer " + ServerResource.TOKEN);
    }

    /** Opens the link of a page and presses the button there, as a person does in a browser. */
    public void pressAcknowledge(String link) {
        Response page = given().get(link).then().statusCode(200).extract().response();
        String token = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
        given().cookies(page.cookies())
                .formParam("csrf-token", token)
                .redirects()
                .follow(false)
                .post(link)
                .then()
                .statusCode(303);
    }

    /** Puts the YAML document, and gives the answer of the 200. */
    public JsonPath apply(String rota) {
        Response answer = program()
                .contentType("application/yaml")
                .body(rota.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** The alert as the API shows it, once all that is due has been done. */
    public JsonPath alert(long id) {
        settle();
        return program()
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The pages by mail to this address, the oldest first, once all that is due has been done. */
    public List<Received> mails(String address) {
        return received(address).filter(mail -> !mail.page().isEmpty()).toList();
    }

    /** The notices by mail to this address, the oldest first, once all that is due has been done. */
    public List<Received> notices(String address) {
        return received(address).filter(mail -> mail.page().isEmpty()).toList();
    }

    /** All mails to this address as they came over the wire, the oldest first, once all that is due has been done. */
    public List<String> rawMails(String address) {
        settle();
        return MailServer.current().rawFor(address);
    }

    private Stream<Received> received(String address) {
        settle();
        return MailServer.current().receivedBy(address).stream();
    }
}
