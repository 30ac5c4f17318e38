package eightbells.alerting.paging;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingTest {
    @Inject
    World world;

    @BeforeEach
    void calm() {
        world.forgetOpenAlerts();
    }

    @Test
    void aWebhookIsToldWhoIsPagedWhyAndHowToAcknowledge() throws IOException, InterruptedException {
        try (PhoneGateway phone = new PhoneGateway()) {
            Crew crew = byWebhook(phone.address());
            long alert = crew.alert("over the wire");

            assertThat(crew.pages(alert)).containsExactly("ana webhook sent");
            assertThat(phone.calls()).hasSize(1);
            JsonPath call = phone.calls().get(0);
            assertThat(call.<String, Object>getMap("$"))
                    .containsOnlyKeys("page", "person", "because", "acknowledge", "alert");
            assertThat(call.getString("person")).isEqualTo(crew.handle("ana"));
            assertThat(call.getString("because")).contains("step 1 of " + crew.team() + "/default");
            assertThat(call.getLong("alert.id")).isEqualTo(alert);
            assertThat(call.getString("alert.title")).isEqualTo("over the wire");
            assertThat(call.getString("alert.status")).isEqualTo("triggered");
            assertThat(call.<String, String>getMap("alert.labels")).containsAllEntriesOf(crew.labels());

            HttpRequest post = HttpRequest.newBuilder(URI.create(call.getString("acknowledge")))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(post, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(303);
            assertThat(world.alert(alert).getString("acknowledgedBy")).isEqualTo(crew.handle("ana"));
        }
    }

    @Test
    void aWebhookThatFailsForTheMomentIsTriedAgainWithTheSamePage() throws IOException {
        try (PhoneGateway phone = new PhoneGateway(500, 503, 429)) {
            Crew crew = byWebhook(phone.address());
            long alert = crew.alert("patience");

            assertThat(crew.pages(alert)).containsExactly("ana webhook pending");
            world.advance(Duration.ofMinutes(1));
            assertThat(crew.pages(alert)).containsExactly("ana webhook sent");
            assertThat(phone.calls()).hasSize(4);
            assertThat(phone.calls())
                    .extracting(call -> call.getLong("page"))
                    .containsOnly(phone.calls().get(0).getLong("page"));
            assertThat(world.alert(alert).getInt("pages[0].attempts")).isEqualTo(4);
            assertThat(crew.mails("ana")).isEmpty();
        }
    }

    @Test
    void aWebhookThatRefusesFallsBackToEmailAtOnce() throws IOException {
        try (PhoneGateway phone = new PhoneGateway(404)) {
            Crew crew = byWebhook(phone.address());
            long alert = crew.alert("no such phone");

            assertThat(crew.pages(alert)).containsExactly("ana webhook failed", "ana email sent");
            assertThat(crew.mails("ana")).hasSize(1);
            assertThat(crew.history(alert)).contains("page failed", "page sent");
            world.advance(Duration.ofHours(1));
            assertThat(phone.calls()).hasSize(1);
        }
    }

    @Test
    void aWebhookThatNeverAnswersWellFallsBackToEmailInTheEnd() throws IOException {
        Integer[] broken = IntStream.range(0, 50).mapToObj(i -> 500).toArray(Integer[]::new);
        try (PhoneGateway phone = new PhoneGateway(broken)) {
            Crew crew = byWebhook(phone.address());
            long alert = crew.alert("broken for good");
            world.advance(Duration.ofHours(1));

            assertThat(crew.pages(alert)).startsWith("ana webhook failed", "ana email sent");
        }
    }

    @Test
    void aRedirectIsNeverFollowed() throws IOException {
        try (PhoneGateway phone = new PhoneGateway(307)) {
            Crew crew = byWebhook(phone.address());
            long alert = crew.alert("elsewhere");

            assertThat(crew.pages(alert)).containsExactly("ana webhook failed", "ana email sent");
            assertThat(phone.redirected()).isEmpty();
        }
    }

    @Test
    void aPrivateAddressThatIsNotAllowedIsNotCalled() {
        Crew crew = byWebhook("http://169.254.169.254/latest/meta-data/");
        long alert = crew.alert("not inside");

        assertThat(crew.pages(alert)).containsExactly("ana webhook failed", "ana email sent");
    }

    @Test
    void rulesWaitAndAnAcknowledgementEndsTheWaiting() throws IOException {
        try (PhoneGateway phone = new PhoneGateway()) {
            Crew crew = crew(
                    "contacts: [{kind: webhook, address: '" + phone.address() + "'}]",
                    "notify: {high: [{after: PT0S, via: email}, {after: PT5M, via: webhook}, {after: PT8M, via: email}]}");
            long alert = crew.alert("louder and louder");

            assertThat(crew.pages(alert)).containsExactly("ana email sent", "ana webhook pending", "ana email pending");
            world.advance(Duration.ofMinutes(5).minusMillis(1));
            assertThat(phone.calls()).isEmpty();
            world.advance(Duration.ofMillis(1));
            assertThat(phone.calls()).hasSize(1);
            crew.acknowledge(alert, "ana");
            world.advance(Duration.ofHours(3));
            assertThat(crew.pages(alert)).containsExactly("ana email sent", "ana webhook sent", "ana email cancelled");
            assertThat(crew.mails("ana")).hasSize(1);
        }
    }

    @Test
    void urgencyChoosesTheRules() throws IOException {
        try (PhoneGateway phone = new PhoneGateway()) {
            Crew crew = crewOf(
                            "contacts: [{kind: webhook, address: '" + phone.address() + "'}]",
                            "notify: {high: [{via: webhook}], low: [{after: PT1H, via: email}]}")
                    .routed("urgency: low")
                    .step("PT4H", "person ana")
                    .muster();
            long alert = crew.alert("no hurry");

            assertThat(crew.pages(alert)).containsExactly("ana email pending");
            world.advance(Duration.ofHours(1));
            assertThat(crew.pages(alert)).containsExactly("ana email sent");
            assertThat(phone.calls()).isEmpty();
        }
    }

    @Test
    void aContactThatIsNotVerifiedIsNotUsed() throws IOException {
        try (PhoneGateway phone = new PhoneGateway()) {
            Crew crew = crew(
                    "contacts: [{kind: webhook, address: '" + phone.address() + "', verified: false}]",
                    "notify: {high: [{via: webhook}]}");
            long alert = crew.alert("whose phone is it?");

            assertThat(crew.pages(alert)).containsExactly("ana email sent");
            assertThat(phone.calls()).isEmpty();
        }
    }

    @Test
    void fiftyTriggersAtOnceWithOneKeyAreOneAlertCountedFiftyTimes() throws InterruptedException, ExecutionException {
        Crew crew = crew();
        List<Long> ids = together(50, () -> {
            Response answer = crew.signal("a storm", "firing");
            answer.then().statusCode(202);
            return answer.jsonPath().getLong("alert");
        });

        assertThat(ids).hasSize(50).containsOnly(ids.get(0));
        assertThat(world.alert(ids.get(0)).getInt("count")).isEqualTo(50);
        assertThat(crew.pages(ids.get(0))).containsExactly("ana email sent");
        assertThat(crew.mails("ana")).hasSize(1);
    }

    @Test
    void acknowledgingWhilePagesAreSentLosesNothingAndSendsNothingAfterwards()
            throws InterruptedException, ExecutionException {
        Crew crew = crew("notify: {high: [{via: email}, {after: PT1M, via: email}]}");
        List<Long> ids = together(30, () -> {
            long alert = crew.signal("race " + Thread.currentThread().getId() + System.nanoTime(), "firing")
                    .jsonPath()
                    .getLong("alert");
            crew.acknowledge(alert, "ana");
            return alert;
        });
        world.settle();
        int mails = crew.mails("ana").size();
        int sent = 0;
        for (long id : ids) {
            List<String> pages = crew.pages(id);
            assertThat(pages).doesNotContain("ana email pending", "ana email failed");
            sent += (int) pages.stream().filter("ana email sent"::equals).count();
        }
        assertThat(sent).as("what went out is on the record as sent").isEqualTo(mails);
        world.advance(Duration.ofDays(1));
        assertThat(crew.mails("ana")).hasSize(mails);
    }

    private Crew byWebhook(String address) {
        return crew("contacts: [{kind: webhook, address: '" + address + "'}]", "notify: {high: [{via: webhook}]}");
    }

    /** Ana, paged by these contacts and rules, and then nobody for hours. */
    private Crew crew(String... ana) {
        return crewOf(ana).step("PT4H", "person ana").muster();
    }

    private Crew crewOf(String... ana) {
        return world.crew().lead("cleo").member("ana", ana);
    }

    private static <T> List<T> together(int times, Callable<T> call) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(times);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : callers.invokeAll(Collections.nCopies(times, call))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
