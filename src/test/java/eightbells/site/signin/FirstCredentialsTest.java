package eightbells.site.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.ToldDeeds;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.signin.FirstCredentials;
import eightbells.account.signin.SetUpLink;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the account in the environment does at each start. */
@QuarkusTest
class FirstCredentialsTest {
    private static final String CONFIGURED = "the configured one";
    private static final String CHANGED = "one that was chosen";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    SetUpLink link;

    @Inject
    AuditEvents audit;

    @Inject
    People people;

    @Inject
    Clock clock;

    @Inject
    ToldDeeds told;

    private Crew crew;

    @BeforeEach
    void a_crew() {
        crew = world.crew().lead("ana").step("PT10M", "person ana").muster();
    }

    @Test
    void whoever_has_no_password_is_made_an_administrator_and_so_is_whoever_is_new() {
        start(crew.email("ana"), CONFIGURED);
        start(crew.email("new"), CONFIGURED);

        for (String name : List.of("ana", "new")) {
            assertThat(accounts.withPassword(crew.email(name), CONFIGURED))
                    .hasValueSatisfying(
                            person -> assertThat(person.administrator).isTrue());
            assertThat(told.of(crew.handle(name))).contains("made an administrator of");
        }
    }

    @Test
    void a_password_that_was_changed_stays_so_over_the_next_start() {
        start(crew.email("ana"), CONFIGURED);
        accounts.password(crew.handle("ana"), CHANGED);

        start(crew.email("ana"), CONFIGURED);

        assertThat(accounts.withPassword(crew.email("ana"), CHANGED)).isPresent();
        assertThat(accounts.withPassword(crew.email("ana"), CONFIGURED)).isEmpty();
    }

    @Test
    void whoever_is_an_administrator_no_more_stays_so() {
        start(crew.email("ana"), CONFIGURED);
        let("ana", ana -> ana.administrator = false);

        start(crew.email("ana").toUpperCase(java.util.Locale.ROOT), CONFIGURED);

        assertThat(found("ana").administrator).isFalse();
    }

    @Test
    void whoever_was_retired_is_not_made_anew() {
        start(crew.email("ana"), CONFIGURED);
        let("ana", ana -> ana.active = false);

        start(crew.email("ana"), CONFIGURED);

        assertThat(accounts.withPassword(crew.email("ana"), CONFIGURED)).isEmpty();
    }

    private void start(String email, String password) {
        new FirstCredentials(accounts, link, audit, clock, Optional.of(email), Optional.of(password)).start(null);
    }

    private void let(String name, Consumer<PersonEntity> what) {
        QuarkusTransaction.requiringNew().run(() -> what.accept(people.named(crew.handle(name))));
    }

    private PersonEntity found(String name) {
        return QuarkusTransaction.requiringNew().call(() -> people.named(crew.handle(name)));
    }
}
