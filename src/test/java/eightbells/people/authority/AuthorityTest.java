package eightbells.people.authority;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.World;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.people.team.Teams;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changes an address, and who answers for whom. */
@QuarkusTest
class AuthorityTest {
    @Inject
    World world;

    @Inject
    Teams teams;

    @Inject
    People people;

    private Crew crew;

    @BeforeEach
    void a_crew() {
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .step("PT10M", "person ana")
                .muster();
        world.apply("people: [{handle: %s, email: %s, zone: UTC}]".formatted(crew.handle("eve"), crew.email("eve")));
    }

    @Test
    void without_a_keycloak_people_change_their_own_address() {
        assertThat(mayChangeEmail("ben", "ben", OtherSettings.NO_KEYCLOAK)).isTrue();
        assertThat(mayChangeEmail("ben", "ben", OtherSettings.KEYCLOAK)).isFalse();
        assertThat(mayChangeEmail("ana", "ben", OtherSettings.KEYCLOAK)).isTrue();
    }

    @Test
    void nobody_changes_the_address_of_somebody_whom_they_do_not_answer_for() {
        for (String who : new String[] {"ben", "eve"}) {
            assertThat(mayChangeEmail(who, "ana", OtherSettings.NO_KEYCLOAK)).isFalse();
        }
        assertThat(mayChangeEmail("ana", "eve", OtherSettings.NO_KEYCLOAK)).isFalse();
    }

    @Test
    void nobody_but_an_administrator_answers_for_whoever_is_in_no_team() {
        assertThat(asked("ana", OtherSettings.KEYCLOAK, authority -> authority.manages(crew.handle("eve"))))
                .isFalse();
        assertThat(asked("eve", OtherSettings.KEYCLOAK, authority -> authority.manages(crew.handle("eve"))))
                .isTrue();
    }

    private boolean mayChangeEmail(String who, String whom, KeycloakSettings keycloak) {
        return asked(who, keycloak, authority -> authority.mayChangeEmail(person(whom)));
    }

    private PersonEntity person(String name) {
        return people.named(crew.handle(name));
    }

    private boolean asked(String who, KeycloakSettings keycloak, Predicate<Authority> question) {
        QuarkusSecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(crew.handle(who)))
                .addRole(Roles.PERSON)
                .build();
        return QuarkusTransaction.requiringNew()
                .call(() -> question.test(new Authority(identity, teams, people, keycloak)));
    }
}
