package eightbells.alerting.paging;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.World;
import eightbells.delivery.notice.Notices;
import eightbells.people.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told that is no page. */
@QuarkusTest
class NoticesTest {
    @Inject
    World world;

    @Inject
    Notices notices;

    @Inject
    People people;

    @BeforeEach
    void calm() {
        world.forgetOpenAlerts();
    }

    @Test
    void a_notice_goes_by_the_way_that_was_chosen() throws IOException {
        try (PhoneGateway phone = new PhoneGateway()) {
            Crew crew = crew(phone.address());
            tell(crew);
            world.settle();

            JsonPath call = phone.calls().get(0);
            assertThat(call.<String, Object>getMap("$"))
                    .containsOnlyKeys("notice", "person", "subject", "text", "link");
            assertThat(call.getString("person")).isEqualTo(crew.handle("ana"));
            assertThat(call.getString("text")).isEqualTo("From nine.\n\nTo five.");
            assertThat(call.getString("link")).startsWith("http").endsWith("/me");
            assertThat(world.notices(crew.email("ana"))).isEmpty();
        }
    }

    @Test
    void a_notice_that_does_not_get_out_is_tried_again() throws IOException {
        try (PhoneGateway phone = new PhoneGateway(503)) {
            Crew crew = crew(phone.address());
            tell(crew);
            world.advance(Duration.ofSeconds(3));

            assertThat(phone.calls()).hasSize(2);
            assertThat(phone.calls().get(1).getLong("notice"))
                    .isEqualTo(phone.calls().get(0).getLong("notice"));
        }
    }

    @Test
    void a_notice_that_never_gets_out_comes_by_mail() throws IOException {
        try (PhoneGateway phone = new PhoneGateway(404)) {
            Crew crew = crew(phone.address());
            tell(crew);

            assertThat(world.notices(crew.email("ana"))).singleElement().satisfies(mail -> {
                assertThat(mail.subject()).isEqualTo("Your shift <moved>");
                assertThat(mail.text()).startsWith("From nine.\n\nTo five.");
                assertThat(mail.text()).contains("Times are in Pacific/Auckland unless");
                assertThat(mail.html()).contains("Your shift &lt;moved&gt;");
            });
        }
    }

    @Test
    void an_answer_that_is_no_http_is_a_failure_like_any_other_however_long_it_is() throws IOException {
        try (ServerSocket babbler = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            new Thread(() -> babble(babbler)).start();
            Crew crew = crew("http://127.0.0.1:" + babbler.getLocalPort() + "/page");
            tell(crew);
            world.advance(Duration.ofHours(1));

            assertThat(world.notices(crew.email("ana"))).hasSize(1);
        }
    }

    /** Its words come back in the fault of whoever reads them. */
    private static void babble(ServerSocket babbler) {
        while (!babbler.isClosed()) {
            try (Socket caller = babbler.accept()) {
                caller.getInputStream().read(new byte[4_096]);
                caller.getOutputStream()
                        .write(("HTTP/1.1 " + "9".repeat(2_000) + " \r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // Whoever called has gone, or the test is over.
            }
        }
    }

    private Crew crew(String phone) {
        return world.crew()
                .member("ana", "contacts: [{kind: webhook, address: '" + phone + "'}]")
                .lead("ben")
                .step("PT4H", "person ben")
                .muster();
    }

    private void tell(Crew crew) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.tell(
                        people.named(crew.handle("ana")),
                        List.of("webhook"),
                        ZoneId.of("Pacific/Auckland"),
                        "Your shift <moved>",
                        "From nine.\n\nTo five.",
                        "/me",
                        world.now()));
    }
}
