package eightbells.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is answered where a request takes too long. */
@QuarkusTest
class RequestTimeoutTest {
    @Inject
    World world;

    @Inject
    RequestFilter door;

    @Inject
    @ConfigProperty(name = "eightbells.request.longest")
    Duration usual;

    private Crew crew;

    @BeforeEach
    void hurry() {
        crew = world.crew().lead("ana").step("PT10M", "team").muster();
        door.allow(Duration.ZERO);
    }

    @AfterEach
    void asUsual() {
        door.allow(usual);
    }

    @Test
    void a_program_is_told_that_it_took_too_long_and_nothing_is_changed() {
        String renamed = "people: [{handle: %s, name: Somebody else}]".formatted(crew.handle("ana"));
        world.program()
                .contentType("application/yaml")
                .body(renamed.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("status", equalTo(503))
                .body("detail", containsString("was stopped"));

        door.allow(usual);
        assertThat(world.program().get("/api/v1/rota").asString()).doesNotContain("Somebody else");
    }

    @Test
    void people_are_told_on_a_page() {
        Visitor visitor = new Visitor();
        visitor.get("/sign-in");
        Response answer = visitor.post("/sign-in/check", "j_username", "a@b.example", "j_password", "whatever it is");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.asString()).contains("That took too long", "<html");
    }
}
