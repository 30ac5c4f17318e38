package eightbells;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.MailServer.Received;
import io.restassured.path.json.JsonPath;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first promise: an alert that was answered with 2xx is paged, whenever the process is killed. */
class KillIT {
    private static final int ALERTS = 500;
    private static final int BEFORE_THE_KILL = 200;

    /** From ready to all sent: a dead node's work is taken up, and some hundred mails take their time. */
    private static final Duration SOON = Duration.ofSeconds(20);

    /** As many pages run at once; of these a crash may hide whether they went out. */
    private static final int RUNNING_AT_ONCE = 16;

    private final MailServer mail = new MailServer();
    private final Crew crew = new Crew(null, "kill").lead("ana").step("PT4H", "person ana");

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void whatWasAcceptedIsPagedAfterTwoKillsOnH2(@TempDir Path data) throws InterruptedException {
        killAndLook("h2", Node.Plan.h2(data, mail));
    }

    @Test
    void whatWasAcceptedIsPagedAfterTwoKillsOnPostgresql() throws InterruptedException, IOException {
        try (EmbeddedPostgres server = DatabaseResource.startPostgres()) {
            killAndLook("postgresql", Node.Plan.postgresql(DatabaseResource.urlOf(server), mail));
        }
    }

    private void killAndLook(String name, Node.Plan plan) throws InterruptedException {
        Map<String, Long> accepted = killInABurst(plan, name);
        int mailsBefore = mail.received().size();
        killWhilePaging(plan, name, mailsBefore + 20);

        try (Node node = Node.start(plan, name + "-3")) {
            Awaitility.await("every accepted alert is paged")
                    .atMost(SOON)
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> assertThat(unpaged(node, accepted)).isEmpty());
            for (Map.Entry<String, Long> alert : accepted.entrySet())
                isPagedOnce(node, alert.getKey(), alert.getValue());
        }
        assertThat(accepted.size()).isBetween(BEFORE_THE_KILL, ALERTS - 1);
        long repeated =
                mailsByTitle().values().stream().filter(count -> count > 1).count();
        assertThat(repeated).as("pages that were sent again").isLessThanOrEqualTo(2 * RUNNING_AT_ONCE);
        System.out.printf(
                "%s: %d of %d alerts accepted at the kill, %d mails, %d repeated%n",
                name, accepted.size(), ALERTS, mail.received().size(), repeated);
    }

    private Map<String, Long> killInABurst(Node.Plan plan, String name) throws InterruptedException {
        Node node = Node.start(plan, name + "-1");
        try {
            node.apply(crew.document());
            try (Burst burst = Burst.of(ALERTS, BEFORE_THE_KILL, crew, node)) {
                burst.awaitEnough();
                node.kill();
                return burst.accepted();
            }
        } finally {
            node.kill();
        }
    }

    /** A second time, while it makes up for the first. */
    private void killWhilePaging(Node.Plan plan, String name, int mails) {
        Node node = Node.start(plan, name + "-2");
        try {
            Awaitility.await("it makes up for the kill")
                    .atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> mail.received().size() >= mails);
        } finally {
            node.kill();
        }
    }

    /** What the application says about the accepted alerts of which no mail has come. */
    private List<String> unpaged(Node node, Map<String, Long> accepted) {
        Set<String> mailed = mailsByTitle().keySet();
        return accepted.entrySet().stream()
                .filter(alert -> !mailed.contains(alert.getKey()))
                .limit(5)
                .map(alert -> node.alert(alert.getValue()).prettify())
                .toList();
    }

    private void isPagedOnce(Node node, String key, long id) {
        JsonPath alert = Awaitility.await()
                .atMost(SOON)
                .pollDelay(Duration.ZERO)
                .until(() -> node.alert(id), json -> json.getList("pages.status")
                        .contains("sent"));
        assertThat(alert.getString("title")).isEqualTo(key);
        assertThat(alert.getList("pages.status")).as("pages of " + key).containsExactly("sent");
    }

    private Map<String, Long> mailsByTitle() {
        return mail.received().stream()
                .map(Received::subject)
                .map(subject -> subject.replace("[error] ", ""))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
