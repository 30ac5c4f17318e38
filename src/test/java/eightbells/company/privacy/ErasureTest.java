package eightbells.company.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.people.authority.Company;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person may take along, and how they are forgotten. */
@QuarkusTest
class ErasureTest {
    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    EntityManager entities;

    private Instant before;
    private Company company;
    private Crew crew;
    private String cleo;

    @BeforeEach
    void a_company() {
        before = world.now();
        world.forgetOpenAlerts();
        company = new Company(world, accounts, entities);
        crew = company.crew();
        cleo = crew.handle("cleo");
    }

    @AfterEach
    void backToTheTime() {
        world.setTo(before);
    }

    @Test
    void everybody_takes_along_what_is_known_of_them_and_no_secret() {
        JsonPath known =
                company.visitor("cleo").get("/people/" + cleo + "/export").jsonPath();

        assertThat(known.getList("person.handle")).containsExactly(cleo);
        assertThat(known.getList("contacts.address")).hasSize(1);
        assertThat(known.getList("absences")).hasSize(1);
        assertThat(known.getList("feeds.name")).containsExactly("Mine");
        assertThat(known.getList("sessions")).hasSize(1);
        assertThat(known.getList("'requests for cover'")).hasSize(2);
        assertThat(known.getList("deeds.what")).contains("signed in", "made");
        assertThat(known.prettify())
                .doesNotContain("password_hash", "token_hash", "calendar.example.org", crew.handle("dora"));
    }

    @Test
    void whoever_is_in_service_or_on_a_schedule_is_not_erased() {
        Visitor adam = company.visitor("adam");
        assertThat(erase(adam).statusCode()).isEqualTo(422);

        adam.post("/people/" + cleo + "/retirement");

        assertThat(adam.get("/people/" + cleo + "/erasure").asString()).contains("Schedules still name");
        assertThat(erase(adam).statusCode()).isEqualTo(422);
        assertThat(adam.get("/people/" + cleo).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_erased_by_a_slip() {
        Visitor adam = gone();

        Response answer = adam.post("/people/" + cleo + "/erasure", "confirm", "cleo");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("to say that you mean it");
        assertThat(adam.get("/people/" + cleo).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_erased_stands_nowhere_in_the_database_and_the_past_stays_true() {
        String on = world.now().minus(Duration.ofHours(1)).toString();
        crew.acknowledge(crew.alert("While she had it"), "cleo");
        company.visitor("cleo").get("/teams/" + crew.team() + "/schedules/primary/handoff");
        assertThat(company.visitor("cleo")
                        .post(
                                "/teams/" + crew.team() + "/schedules/primary/handoff",
                                "text",
                                "Ask Cleo, that is " + cleo)
                        .statusCode())
                .isEqualTo(303);
        List<String> then = onCall(on);
        Visitor adam = gone();

        Response answer = erase(adam);

        assertThat(answer.statusCode()).isEqualTo(303);
        String neutral = answer.header("Location").replaceFirst(".*/people/", "");
        assertThat(left(cleo)).isEmpty();
        assertThat(left("Cleo " + crew.labels().get("crew"))).isEmpty();
        assertThat(left("+4930" + crew.labels().get("crew"))).isEmpty();
        assertThat(onCall(on))
                .isEqualTo(then.stream()
                        .map(who -> who.equals(cleo) ? neutral : who)
                        .toList());
        assertThat(adam.get("/people/" + neutral).asString()).contains("Former member");
        assertThat(adam.get("/people/" + cleo).statusCode()).isEqualTo(404);
        assertThat(adam.get("/history").statusCode()).isEqualTo(200);
        assertThat(adam.get("/teams/" + crew.team()).statusCode()).isEqualTo(200);
    }

    /** Cleo left, and nobody's schedule names her. */
    private Visitor gone() {
        Visitor adam = company.visitor("adam");
        world.apply(
                """
                teams:
                  - slug: %1$s
                    schedules:
                      - {slug: primary, zone: UTC, layers: [], overrides: []}
                      - {slug: laptop, duty: laptop, zone: UTC, layers: [], overrides: []}
                """
                        .formatted(crew.team()));
        world.setTo(world.now().plus(Duration.ofDays(2)));
        adam.get("/people/" + cleo + "/retirement");
        adam.post("/people/" + cleo + "/retirement");
        return adam;
    }

    private Response erase(Visitor visitor) {
        visitor.get("/people/" + cleo + "/erasure");
        return visitor.post("/people/" + cleo + "/erasure", "confirm", cleo);
    }

    private List<String> onCall(String at) {
        return world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=primary&at=" + at)
                .jsonPath()
                .getList("schedules[0].onCall.person");
    }

    /** Every column of the database in which the word stands, as {@code table.column}. */
    private List<String> left(String word) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> found = new ArrayList<>();
            for (Object[] column : columns()) {
                Number rows =
                        (Number) entities.createNativeQuery("select count(*) from \"%s\" where lower(\"%s\") like ?1"
                                        .formatted(column[0], column[1]))
                                .setParameter(1, "%" + word.toLowerCase(Locale.ROOT) + "%")
                                .getSingleResult();
                if (rows.longValue() > 0) found.add(column[0] + "." + column[1]);
            }
            return found;
        });
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> columns() {
        List<Object[]> columns = entities.createNativeQuery(
                        """
                        select table_name, column_name from information_schema.columns
                        where lower(table_schema) = 'public'
                          and lower(data_type) in ('character varying', 'text', 'character large object', 'character')""")
                .getResultList();
        assertThat(columns).hasSizeGreaterThan(60);
        return columns;
    }
}
