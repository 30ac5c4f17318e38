package eightbells.site.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.credential.Password;
import eightbells.account.session.Sessions;
import eightbells.account.signin.SignInOutcome;
import eightbells.account.signin.SignIns;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.http.Origin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A sign-in that is under way while the account changes. */
@QuarkusTest
class SignInsTest {
    private static final String OLD = "a long password";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    SignIns signIns;

    @Test
    void the_old_password_opens_no_session_that_outlives_its_change() throws Exception {
        changedMeanwhile(person -> {
            accounts.choose(person, new Password("another long one"));
            sessions.endAll(person);
        });
    }

    @Test
    void it_opens_none_for_whoever_is_shut_out_at_that_moment() throws Exception {
        changedMeanwhile(person -> {
            person.disabled = true;
            sessions.endAll(person);
        });
    }

    private void changedMeanwhile(Consumer<PersonEntity> change) throws Exception {
        Crew crew = world.crew().lead("ana").step("PT10M", "person ana").muster();
        accounts.password(crew.handle("ana"), OLD);
        CompletableFuture<SignInOutcome> signIn = QuarkusTransaction.requiringNew()
                .call(() -> {
                    change.accept(people.named(crew.handle("ana")));
                    CompletableFuture<SignInOutcome> under = CompletableFuture.supplyAsync(() -> signIns.withPassword(
                            crew.email("ana"), OLD, new Origin("127.0.0.1", "a browser"), world.now()));
                    // Until it has compared the passwords, and waits for what is done here or has not noticed it.
                    try {
                        under.get(300, TimeUnit.MILLISECONDS);
                    } catch (TimeoutException waits) {
                        // As it ought to.
                    }
                    return under;
                });

        assertThat(signIn.get(10, TimeUnit.SECONDS)).isInstanceOf(SignInOutcome.Wrong.class);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> sessions.of(people.named(crew.handle("ana")), world.now())))
                .isEmpty();
    }
}
