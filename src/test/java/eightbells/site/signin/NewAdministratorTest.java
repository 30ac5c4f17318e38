package eightbells.site.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.rota.schedule.Rotas;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** An administrator is made beside the rota, and stands in it all the same. */
@QuarkusTest
class NewAdministratorTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Rotas rotas;

    @Test
    void an_administrator_who_was_just_made_is_in_the_rota_and_has_every_page_of_their_own() {
        Crew crew = world.crew();
        rotas.newest();

        accounts.administrator(crew.email("head"), "Head", "Europe/Berlin", PASSWORD);

        assertThat(rotas.newest().people()).containsKey(crew.handle("head"));
        Visitor head = new Visitor().signIn(crew.email("head"), PASSWORD);
        assertThat(head.get("/cover/ask").statusCode()).isEqualTo(200);
    }
}
