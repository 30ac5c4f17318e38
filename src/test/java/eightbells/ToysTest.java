package eightbells;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eightbells.account.credential.Accounts;
import eightbells.delivery.channel.toy.ToyChannel;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A source, a channel and a section of the document, each one new room and no change elsewhere. They follow the recipes of
 * {@code docs/architecture.md}.
 */
@QuarkusTest
@TestProfile(ToysTest.WithToys.class)
class ToysTest {
    public static class WithToys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("eightbells.toys", "true");
        }
    }

    private static final String PASSWORD = "correct horse battery";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Instance<ToyChannel> bells;

    private Crew crew;

    @BeforeEach
    void muster() {
        crew = world.crew()
                .lead("ana")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
    }

    /** Other tests share the database, and know no toys. */
    @AfterEach
    void putTheToysAway() {
        world.apply("people: [{handle: %s, contacts: []}]".formatted(crew.handle("ana")));
    }

    @Test
    void what_a_toy_source_sends_rings_by_a_toy_channel() {
        world.apply("people: [{handle: %s, contacts: [{kind: toy, address: big bell}]}]".formatted(crew.handle("ana")));

        given().body(crew.labels().get("crew") + " Fire")
                .post("/toys/" + crew.key() + "/ring/")
                .then()
                .statusCode(200)
                .body("rings", org.hamcrest.Matchers.equalTo("Fire"));
        world.settle();

        assertThat(bells.get().rung()).contains("big bell: Fire");
        given().body("a b")
                .post("/toys/" + "0".repeat(32) + "/ring")
                .then()
                .statusCode(404)
                .body("silent", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void a_toy_channel_is_offered_and_refuses_what_is_no_address_of_its_own() {
        Visitor ana = new Visitor().signIn(crew.email("ana"), PASSWORD);

        assertThat(ana.get("/people/" + crew.handle("ana") + "/edit").asString())
                .contains("<option value=\"toy\"");
        Response refused =
                put("people: [{handle: %s, contacts: [{kind: toy, address: a drum}]}]".formatted(crew.handle("ana")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("is to be a bell, not a drum");
    }

    @Test
    void a_toy_source_is_offered_and_described() {
        Visitor ana = new Visitor().signIn(crew.email("ana"), PASSWORD);

        assertThat(ana.get("/teams/" + crew.team() + "/sources").asString()).contains("toy: a toy");
        assertThat(world.program().get("/q/openapi").asString()).contains("/toys/{key}/ring");
    }

    @Test
    void a_toy_section_is_read_made_so_and_written_back() {
        String toys = "teams: [{slug: %s, toys: [ball, kite]}]".formatted(crew.team());

        assertThat(world.apply(toys).getList("changes")).containsExactly("toys of " + crew.team());
        assertThat(world.apply(toys).getList("changes")).isEmpty();
        assertThat(world.program()
                        .get("/api/v1/rota")
                        .jsonPath()
                        .getList("teams.find { it.slug == '%s' }.toys".formatted(crew.team())))
                .containsExactly("ball", "kite");
        Response refused = put("teams: [{slug: %s, toys: [ball, No Toy]}]".formatted(crew.team()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("teams[0].toys[1]");
    }

    private Response put(String document) {
        return world.program()
                .contentType("application/yaml")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota");
    }
}
