package eightbells.alerting.source;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.alerting.integration.Integrations;
import eightbells.alerting.integration.LastSignal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a source sent last, and from where. */
@QuarkusTest
class LastSeenTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Integrations integrations;

    @Inject
    LastSeen sightings;

    private Crew crew;
    private Instant before;

    @BeforeEach
    void a_source() {
        before = world.now();
        crew = world.crew().lead("ana").step("PT10M", "team").muster();
    }

    @AfterEach
    void back_to_the_time() {
        world.setTo(before);
    }

    @Test
    void the_page_of_a_team_s_sources_says_when_each_sent_last_and_from_where() {
        accounts.password(crew.handle("ana"), PASSWORD);
        Visitor ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        String path = "/teams/" + crew.team() + "/sources";
        assertThat(ana.get(path).asString()).contains("none yet");

        crew.alert("first");
        until(last -> true);

        assertThat(ana.get(path).asString()).contains("just now", "from 127.0.0.1");
    }

    @Test
    void a_busy_source_is_noted_once_a_minute() {
        Instant first = world.now();
        SignalSender source = new SignalSender(
                QuarkusTransaction.requiringNew()
                        .call(() -> integrations.of(crew.team(), "source").orElseThrow()),
                false);

        assertThat(sightings.note(source, "192.0.2.1", first)).isTrue();
        until(last -> last.at.equals(first));
        assertThat(sightings.note(source, "192.0.2.1", first.plusSeconds(59))).isFalse();
        assertThat(sightings.note(source, "192.0.2.1", first.plusSeconds(60))).isTrue();
        until(last -> last.at.equals(first.plusSeconds(60)));
    }

    @Test
    void a_signal_that_is_refused_is_none() {
        io.restassured.RestAssured.given()
                .body("no alert")
                .post("/in/" + crew.key())
                .then()
                .statusCode(400);

        assertThat(integrations.lastSignals(crew.team())).isEmpty();
    }

    /** It is noted by another thread, soon after the answer. */
    private void until(Predicate<LastSignal> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            LastSignal last = QuarkusTransaction.requiringNew()
                    .call(() -> integrations.lastSignals(crew.team()).get("source"));
            if (last != null && wanted.test(last)) return;
            Thread.yield();
        }
        throw new AssertionError("it was not noted");
    }
}
