package eightbells.site.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.ToldDeeds;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.account.signin.SignInOutcome;
import eightbells.account.signin.SignIns;
import eightbells.account.throttle.GuessLimits;
import eightbells.account.throttle.Throttle;
import eightbells.platform.http.Origin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing passwords: how often, from where, and whom it hurts. */
@QuarkusTest
class ThrottleTest {
    private static final String PASSWORD = "a long password";
    private static final String WRONG = "a wrong password";
    private static final String HOME = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    SignIns signIns;

    @Inject
    GuessLimits guesses;

    @Inject
    Throttle throttle;

    @Inject
    ToldDeeds told;

    private Crew crew;
    private Instant before;

    @BeforeEach
    void somebody() {
        before = world.now();
        throttle.sweep(before.plus(Duration.ofDays(900)));
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.password(crew.handle("ben"), PASSWORD);
    }

    @AfterEach
    void forgotten() {
        throttle.sweep(world.now().plus(Duration.ofDays(900)));
        world.setTo(before);
    }

    @Test
    void ten_wrong_passwords_close_an_account_and_the_right_one_does_not_open_it() {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(ana(), WRONG, HOME)).isInstanceOf(SignInOutcome.Wrong.class);
        }

        assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.TooMany.class);
    }

    @Test
    void it_opens_again_when_the_failures_are_fifteen_minutes_old() {
        fail(1, ana(), HOME);
        later(Duration.ofMinutes(5));
        fail(9, ana(), HOME);

        assertThat(after(signIn(ana(), PASSWORD, HOME))).isEqualTo(Duration.ofMinutes(10));
        later(Duration.ofMinutes(10));

        assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void what_was_refused_without_a_look_does_not_count() {
        fail(10, ana(), HOME);
        later(Duration.ofMinutes(10));
        for (int i = 0; i < 10; i++) signIn(ana(), WRONG, HOME);
        later(Duration.ofMinutes(5));

        assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void guesses_from_all_over_the_world_count_together() {
        for (int i = 0; i < 10; i++) fail(1, ana(), "192.0.2." + i);

        assertThat(signIn(ana(), PASSWORD, ELSEWHERE)).isInstanceOf(SignInOutcome.TooMany.class);
    }

    @Test
    void nobody_who_guesses_elsewhere_locks_the_carrier_out_of_where_they_sign_in() {
        assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.SignedIn.class);
        for (int i = 0; i < 10; i++) fail(1, ana(), "192.0.2." + i);
        assertThat(signIn(ana(), PASSWORD, ELSEWHERE)).isInstanceOf(SignInOutcome.TooMany.class);

        assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.SignedIn.class);
        later(Duration.ofDays(90 + 89));
        for (int i = 0; i < 10; i++) fail(1, ana(), "192.0.2." + i);
        assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void a_familiar_place_is_counted_by_itself_and_not_without_end() {
        signIn(ana(), PASSWORD, HOME);
        fail(10, ana(), HOME);

        assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.TooMany.class);
        assertThat(signIn(ana(), PASSWORD, ELSEWHERE)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void one_address_guesses_thirty_times_over_all_accounts() {
        for (int i = 0; i < 30; i++) fail(1, "nobody-" + i + "@example.org", ELSEWHERE);

        assertThat(signIn(ana(), PASSWORD, ELSEWHERE)).isInstanceOf(SignInOutcome.TooMany.class);
        assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void whoever_has_a_whole_network_of_addresses_has_one() {
        for (int i = 0; i < 30; i++) fail(1, "nobody-" + i + "@example.org", "2001:db8:0:1::" + i);

        assertThat(signIn(ana(), PASSWORD, "2001:db8:0:1:ffff::1")).isInstanceOf(SignInOutcome.TooMany.class);
        assertThat(signIn(ana(), PASSWORD, "2001:db8:0:2::1")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void right_passwords_are_not_counted() {
        fail(9, ana(), HOME);
        for (int i = 0; i < 2; i++) {
            assertThat(signIn(ana(), PASSWORD, HOME)).isInstanceOf(SignInOutcome.SignedIn.class);
        }
        assertThat(throttle.count()).isEqualTo(18);
    }

    @Test
    void of_many_at_once_no_more_are_looked_at_than_one_after_the_other() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(16);
        try {
            List<Callable<SignInOutcome>> tries = new ArrayList<>();
            for (int i = 0; i < 24; i++) tries.add(() -> signIn(ana(), WRONG, ELSEWHERE));
            int looked = 0;
            for (Future<SignInOutcome> outcome : many.invokeAll(tries)) {
                if (outcome.get() instanceof SignInOutcome.Wrong) looked++;
            }

            assertThat(looked).isLessThanOrEqualTo(10);
            for (int i = looked; i < 10; i++) fail(1, ana(), ELSEWHERE);
            assertThat(signIn(ana(), PASSWORD, ELSEWHERE)).isInstanceOf(SignInOutcome.TooMany.class);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void a_closed_account_is_told_once() {
        fail(8, ana(), HOME);
        for (int i = 0; i < 2; i++) signIn(ana(), WRONG, HOME);
        for (int i = 0; i < 5; i++) signIn(ana(), WRONG, HOME);

        assertThat(told.of(crew.handle("ana")))
                .containsExactly("was refused a sign-in", "was refused a sign-in", "was shut out for a while");
    }

    @Test
    void the_page_says_how_long_and_that_an_alert_can_be_acknowledged_and_not_whether_there_is_such_an_account() {
        Response known = refused(crew.email("ben"));
        Response unknown = refused("nobody@example.org");

        assertThat(known.statusCode()).isEqualTo(429);
        assertThat(Long.parseLong(known.header("Retry-After"))).isBetween(1L, 900L);
        assertThat(known.asString()).contains("15 minutes").contains("acknowledges without signing in");
        assertThat(unknown.statusCode()).isEqualTo(429);
        assertThat(plain(unknown)).isEqualTo(plain(known));
    }

    @Test
    void a_wrong_password_is_answered_like_an_unknown_account() {
        Response known = post(crew.email("ben"), WRONG);
        Response unknown = post("nobody-at-all@example.org", WRONG);

        assertThat(known.statusCode()).isEqualTo(303);
        assertThat(known.header("Location")).endsWith("/sign-in?failed=true").isEqualTo(unknown.header("Location"));
        assertThat(unknown.statusCode()).isEqualTo(303);
    }

    @Test
    void what_counts_no_more_is_swept() {
        fail(3, ana(), HOME);
        later(Duration.ofMinutes(15));
        signIn(ben(), PASSWORD, ELSEWHERE);

        assertThat(throttle.count()).isZero();
    }

    private Response refused(String email) {
        fail(10, email, "127.0.0.1");
        return post(email, WRONG);
    }

    private static Response post(String email, String password) {
        Visitor visitor = new Visitor();
        visitor.get("/sign-in");
        return visitor.post("/sign-in/check", "j_username", email, "j_password", password);
    }

    /** Without the moment at which it was made and the form's token. */
    private static String plain(Response page) {
        return page.asString().replaceAll("value=\"[^\"]+\"", "");
    }

    /** Wrong guesses, without the effort of looking at them. */
    private void fail(int times, String email, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(guesses.take(email, new Origin(address, ""), world.now()))
                    .isInstanceOf(Throttle.Try.Taken.class);
        }
    }

    private SignInOutcome signIn(String email, String password, String address) {
        return signIns.withPassword(email, password, new Origin(address, "a test"), world.now());
    }

    private static Duration after(SignInOutcome outcome) {
        return ((SignInOutcome.TooMany) outcome).after();
    }

    private void later(Duration duration) {
        world.setTo(world.now().plus(duration));
    }

    private String ana() {
        return crew.email("ana");
    }

    private String ben() {
        return crew.email("ben");
    }
}
