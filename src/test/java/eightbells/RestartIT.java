package eightbells;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application behind a proxy that speaks TLS, killed and started again. */
class RestartIT {
    private static final String EMAIL = "ana@example.org";
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Test
    void whoever_is_signed_in_stays_so_and_is_seen_where_the_proxy_saw_them(@TempDir Path data) {
        MailServer mail = new MailServer();
        mail.start();
        Node.Plan plan = Node.Plan.h2(data, mail)
                .and(Map.of(
                        "EIGHTBELLS_BASE_URL",
                        "https://eightbells.example.org",
                        "EIGHTBELLS_TRUSTED_PROXIES",
                        "127.0.0.1",
                        "EIGHTBELLS_BOOTSTRAP_EMAIL",
                        EMAIL,
                        "EIGHTBELLS_BOOTSTRAP_PASSWORD",
                        PASSWORD));
        Visitor ana = new Visitor().through("198.51.100.1, 203.0.113.9");
        try (Node node = Node.start(plan, "restart-1")) {
            Response form = ana.at(node.address()).get("/me");
            assertThat(form.detailedCookie("eightbells-location").isSecured()).isTrue();
            assertThat(ana.get("/sign-in").detailedCookie("eightbells-csrf").isSecured())
                    .isTrue();
            Response entered = ana.post("/sign-in/check", "j_username", EMAIL, "j_password", PASSWORD);
            assertThat(entered.detailedCookie("eightbells").isSecured()).isTrue();
            assertThat(ana.get("/me/security").asString())
                    .contains("203.0.113.9")
                    .doesNotContain("198.51.100.1");
            node.kill();
        }

        try (Node node = Node.start(plan, "restart-2")) {
            assertThat(ana.at(node.address()).get("/me").statusCode()).isEqualTo(200);
            ana.post("/sign-out");
            assertThat(ana.get("/me").statusCode()).isEqualTo(302);
        } finally {
            mail.stop();
        }
    }
}
