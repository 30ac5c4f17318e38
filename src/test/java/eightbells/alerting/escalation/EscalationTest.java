package eightbells.alerting.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EscalationTest {
    @Inject
    World world;

    @BeforeEach
    void calm() {
        world.forgetOpenAlerts();
    }

    @Test
    void theFirstStepIsTakenAtOnceAndSilenceTakesTheNextAfterExactlyItsDelay() {
        Crew crew = anaThenBen().muster();
        long alert = crew.alert("the queue is full");

        assertThat(crew.pages(alert)).containsExactly("ana email sent");
        world.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(crew.mails("ben")).isEmpty();
        world.advance(Duration.ofMillis(1));
        assertThat(crew.pages(alert)).containsExactly("ana email sent", "ben email sent");
        assertThat(crew.mails("ben")).extracting(Received::subject).containsExactly("[error] the queue is full");
        assertThat(crew.mails("ana")).hasSize(1);
    }

    @Test
    void aGapIsPassedOverAtOnceAndTold() {
        Crew crew = people().schedule("night")
                .step("PT10M", "schedule night")
                .step("PT10M", "person ben")
                .muster();
        long alert = crew.alert("at night");

        assertThat(crew.pages(alert)).containsExactly("ben email sent");
        assertThat(crew.history(alert)).containsExactly("triggered", "gap", "paged", "page sent");
    }

    @Test
    void thePolicyRepeatsAndThenTheLeadsArePagedAndTheAlertSaysThatNobodyAnswered() {
        Crew crew = anaThenBen().repeat(1).muster();
        long alert = crew.alert("nobody is there");

        world.advance(Duration.ofMinutes(40).minusMillis(1));
        assertThat(crew.pages(alert))
                .containsExactly("ana email sent", "ben email sent", "ana email sent", "ben email sent");
        world.advance(Duration.ofMillis(1));
        assertThat(crew.pages(alert)).hasSize(5).endsWith("cleo email sent");
        assertThat(crew.history(alert)).contains("exhausted");
        world.advance(Duration.ofDays(1));
        assertThat(crew.pages(alert)).as("nothing more happens by itself").hasSize(5);
        assertThat(world.alert(alert).getString("status")).isEqualTo("triggered");
    }

    @Test
    void aPolicyThatReachesNobodyGoesStraightToTheLeads() {
        Crew crew = people().schedule("night")
                .step("PT10M", "schedule night")
                .repeat(3)
                .muster();
        long alert = crew.alert("nobody at all");

        assertThat(crew.pages(alert)).containsExactly("cleo email sent");
        assertThat(crew.history(alert)).contains("gap", "exhausted");
    }

    @Test
    void acknowledgingEndsTheEscalation() {
        Crew crew = anaThenBen().repeat(3).muster();
        long alert = crew.alert("ana has it");
        world.settle();
        crew.acknowledge(alert, "ana");

        world.advance(Duration.ofDays(1));
        assertThat(crew.pages(alert)).containsExactly("ana email sent");
        assertThat(world.alert(alert).getString("acknowledgedBy")).isEqualTo(crew.handle("ana"));
    }

    @Test
    void acknowledgingAfterExhaustionStillCounts() {
        Crew crew = anaThenBen().muster();
        long alert = crew.alert("late");
        world.advance(Duration.ofHours(1));
        crew.acknowledge(alert, "cleo");

        assertThat(world.alert(alert).getString("status")).isEqualTo("acknowledged");
    }

    @Test
    void aHoldWaitsBeforeAnybodyIsPaged() {
        Crew crew = anaThenBen().routed("hold: PT5M").muster();
        long alert = crew.alert("may pass by itself");

        world.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(crew.pages(alert)).isEmpty();
        world.advance(Duration.ofMillis(1));
        assertThat(crew.pages(alert)).containsExactly("ana email sent");
        world.advance(Duration.ofMinutes(10));
        assertThat(crew.pages(alert)).as("the delay counts from the first page").hasSize(2);
    }

    @Test
    void whatIsOverWithinTheHoldPagesNobody() {
        Crew crew = anaThenBen().routed("hold: PT5M").muster();
        long alert = crew.alert("passes by itself");
        world.advance(Duration.ofMinutes(3));
        crew.over("passes by itself");

        world.advance(Duration.ofDays(1));
        assertThat(crew.pages(alert)).isEmpty();
        assertThat(world.alert(alert).getString("status")).isEqualTo("resolved");
    }

    @Test
    void snoozingQuietsUntilThenAndStartsFromTheTop() {
        Crew crew = anaThenBen().muster();
        long alert = crew.alert("later");
        world.advance(Duration.ofMinutes(10));
        assertThat(crew.pages(alert)).containsExactly("ana email sent", "ben email sent");
        JsonPath snoozed = post(alert, "snooze", "{\"for\": \"PT1H\"}");

        assertThat(snoozed.getString("status")).isEqualTo("triggered");
        world.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(crew.pages(alert)).hasSize(2);
        world.advance(Duration.ofMillis(1));
        assertThat(crew.pages(alert)).hasSize(3).endsWith("ana email sent");
    }

    @Test
    void reassigningStartsTheOtherPolicyAtOnce() {
        Crew from = anaThenBen().muster();
        Crew to = anaThenBen().muster();
        long alert = from.alert("not ours");
        // The newer document's routes are the whole list, so this one went to the catch-all of whichever stands last.
        post(alert, "reassign", "{\"team\": \"" + to.team() + "\", \"policy\": \"default\"}");

        assertThat(to.mails("ana")).hasSize(1);
        assertThat(world.alert(alert).getString("team")).isEqualTo(to.team());
    }

    @Test
    void severalTargetsOfAStepArePagedTogetherAndEachPersonOnce() {
        Crew crew = people().schedule("primary", "ana")
                .step("PT10M", "schedule primary", "team")
                .muster();
        long alert = crew.alert("all hands");

        assertThat(crew.pages(alert)).containsExactlyInAnyOrder("ana email sent", "ben email sent", "cleo email sent");
    }

    @Test
    void whoIsOnCallIsAskedWhenTheStepIsTakenNotWhenTheAlertCame() {
        Crew crew = people().schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .step("PT10M", "schedule primary")
                .muster();
        long alert = crew.alert("over a handoff");
        handOver(crew, "ana", "ben");
        world.advance(Duration.ofMinutes(10));

        assertThat(crew.pages(alert)).containsExactly("ana email sent", "ben email sent");
    }

    private void handOver(Crew crew, String from, String to) {
        world.program()
                .contentType("application/json")
                .body(Map.of(
                        "kind", "replace",
                        "person", crew.handle(to),
                        "instead", crew.handle(from),
                        "from", world.now().plusSeconds(60).toString(),
                        "until", world.now().plusSeconds(7200).toString()))
                .post("/api/v1/teams/" + crew.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201);
    }

    private JsonPath post(long alert, String verb, String body) {
        return world.program()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/alerts/" + alert + "/" + verb)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Crew people() {
        return world.crew().lead("cleo").member("ana").member("ben");
    }

    private Crew anaThenBen() {
        return people().schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .step("PT10M", "person ben");
    }
}
