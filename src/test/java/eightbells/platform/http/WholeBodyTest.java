package eightbells.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as no browser sends them. */
@QuarkusTest
@Timeout(60)
class WholeBodyTest {
    @Inject
    World world;

    private static Response send(String body) {
        return given().redirects()
                .follow(false)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(body)
                .post("/sign-in/check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"j_username=%&j_password=x", "j_username=%zz", "%=1"})
    void what_is_badly_encoded_is_refused_and_breaks_nothing(String body) {
        assertThat(send(body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "&&&", "=", "a"})
    void what_says_nothing_is_answered(String body) {
        assertThat(send(body).statusCode()).isBetween(300, 499);
    }

    @Test
    void what_does_not_say_its_length_is_read_no_further_than_four_megabytes() throws Exception {
        byte[] body = "a=xxxxxxxxxxxxxxx&".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/sign-in/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(413);
    }
}
