package eightbells.people.person;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A person as two transactions at once see them. */
@QuarkusTest
class PersonEntityTest {
    @Inject
    World world;

    @Inject
    People people;

    @Test
    void a_slow_change_of_one_thing_takes_back_nothing_that_was_changed_meanwhile() {
        Crew crew = world.crew()
                .member("ana")
                .lead("ben")
                .step("PT10M", "person ben")
                .muster();
        String handle = crew.handle("ana");

        QuarkusTransaction.requiringNew().run(() -> {
            PersonEntity slow = people.named(handle);
            slow.passwordHash = "a new one";
            QuarkusTransaction.requiringNew().run(() -> {
                PersonEntity quick = people.named(handle);
                quick.active = false;
                quick.disabled = true;
                quick.administrator = true;
                quick.email = "elsewhere-" + crew.email("ana");
            });
        });

        PersonEntity left = QuarkusTransaction.requiringNew().call(() -> people.named(handle));
        assertThat(left.passwordHash).isEqualTo("a new one");
        assertThat(left.active).isFalse();
        assertThat(left.disabled).isTrue();
        assertThat(left.administrator).isTrue();
        assertThat(left.email).isEqualTo("elsewhere-" + crew.email("ana"));
        QuarkusTransaction.requiringNew().run(() -> people.named(handle).administrator = false);
    }
}
