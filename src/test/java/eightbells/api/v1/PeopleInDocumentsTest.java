package eightbells.api.v1;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import eightbells.Crew;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program may say of people: no account becomes another's by it. */
@QuarkusTest
class PeopleInDocumentsTest {
    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    private Crew crew;

    @BeforeEach
    void a_crew() {
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
    }

    @Test
    void a_program_changes_the_address_of_whoever_cannot_sign_in() {
        put(moved("ben")).statusCode(200).body("changed", equalTo(true));
        put(moved("ben")).statusCode(200).body("changes", empty());
    }

    @Test
    void a_program_does_not_change_the_address_of_an_administrator_or_of_whoever_signs_in() {
        accounts.password(crew.handle("ben"), "a long password");
        refused(moved("ben"));
        let("ben", ben -> ben.passwordHash = null);
        let("ben", ben -> ben.subject = "subject of " + ben.handle);
        refused(moved("ben"));
        let("ben", ben -> ben.subject = null);
        let("ben", ben -> ben.administrator = true);
        refused(moved("ben"));
        let("ben", ben -> ben.administrator = false);
        put(moved("ben")).statusCode(200);
    }

    @Test
    void whoever_left_and_signed_in_is_not_brought_back_with_another_address() {
        accounts.password(crew.handle("ben"), "a long password");
        let("ben", ben -> ben.active = false);

        refused(moved("ben"));
    }

    @Test
    void nobody_gets_the_address_that_somebody_else_has_in_whatever_case() {
        refused(person(crew.handle("ben"), crew.email("ana").toUpperCase(Locale.ROOT)));
        refused(person(crew.handle("dora"), crew.email("ana")));
        put("people: [%s, %s]"
                        .formatted(
                                part(crew.handle("dora"), crew.email("dora")),
                                part(crew.handle("emil"), crew.email("DORA"))))
                .statusCode(422)
                .body("errors.path", contains("people[0].email", "people[1].email"));
    }

    @Test
    void whoever_comes_back_does_not_share_the_address_that_somebody_has_meanwhile() {
        let("ben", ben -> ben.active = false);
        put(person(crew.handle("dora"), crew.email("ben"))).statusCode(200);

        refused("people: [{handle: %s}]".formatted(crew.handle("ben")));
    }

    @Test
    void two_who_exchange_their_addresses_do_so_in_one_document() {
        put("people: [%s, %s]"
                        .formatted(
                                part(crew.handle("ana"), crew.email("ben")),
                                part(crew.handle("ben"), crew.email("ana"))))
                .statusCode(200);
    }

    @Test
    void two_who_have_had_one_address_all_along_stop_no_edit() {
        let("ben", ben -> ben.email = crew.email("ana"));

        put("people: [%s, {handle: %s, name: Benjamin}]"
                        .formatted(part(crew.handle("ben"), crew.email("ana")), crew.handle("ana")))
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eightbells", "nobody", "keycloak", "former-12"})
    void nobody_is_called_as_the_audit_calls_what_is_no_person(String handle) {
        put(person(handle, handle + "@example.org")).statusCode(422).body("errors.path", contains("people[0].handle"));
    }

    private void refused(String document) {
        put(document).statusCode(422).body("errors.path", hasItem("people[0].email"));
    }

    private String moved(String name) {
        return "people: [{handle: %1$s, email: elsewhere-%2$s}]".formatted(crew.handle(name), crew.email(name));
    }

    private static String person(String handle, String email) {
        return "people: [" + part(handle, email) + "]";
    }

    private static String part(String handle, String email) {
        return "{handle: %s, name: Somebody, email: %s, zone: UTC}".formatted(handle, email);
    }

    private void let(String name, Consumer<PersonEntity> what) {
        QuarkusTransaction.requiringNew().run(() -> what.accept(people.named(crew.handle(name))));
    }

    private ValidatableResponse put(String document) {
        return world.program()
                .contentType("application/yaml")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota")
                .then();
    }
}
