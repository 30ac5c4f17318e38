package eightbells.site.me.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.ToldDeeds;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in with a code beside the password. */
@QuarkusTest
class SecondFactorTest {
    private static final String PASSWORD = "a long password";
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([0-9a-f-]+)</code></li>");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    ToldDeeds told;

    private Crew crew;
    private Instant before;
    private Visitor ana;
    private String secret;
    private List<String> recovery;

    @BeforeEach
    void somebody_with_a_second_factor() {
        before = world.now();
        world.forgetOpenAlerts();
        world.forgetFailures();
        crew = world.crew()
                .lead("ana")
                .lead("ben")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        secret = begin();
        Response on = confirm(code());
        assertThat(on.statusCode()).isEqualTo(200);
        recovery = all(RECOVERY, on.asString());
        later(Duration.ofMinutes(2));
    }

    @AfterEach
    void backToTheTime() {
        world.setTo(before);
    }

    @Test
    void the_password_alone_is_no_session_and_the_code_makes_one() {
        Visitor visitor = new Visitor();
        Response asked = password(visitor);

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(asked.header("Location")).endsWith("/sign-in/code");
        assertThat(asked.cookie("eightbells")).isNull();
        assertThat(asked.detailedCookie("eightbells-half").isHttpOnly()).isTrue();
        visitor.get("/me").then().statusCode(302);
        assertThat(enter(visitor, code())).isTrue();
    }

    @Test
    void a_code_opens_once() {
        String code = code();
        assertThat(enter(halfway(), code)).isTrue();

        Visitor thief = halfway();
        assertThat(enter(thief, code)).isFalse();
        later(Duration.ofSeconds(30));
        assertThat(enter(thief, code)).isFalse();
        assertThat(enter(thief, code())).isTrue();
    }

    @Test
    void of_two_who_come_with_one_code_at_once_one_gets_in() throws Exception {
        String code = code();
        List<Callable<Boolean>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Visitor visitor = halfway();
            visitor.get("/sign-in/code");
            both.add(() -> visitor.post("/sign-in/code", "code", code).cookie("eightbells") != null);
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            int in = 0;
            for (Future<Boolean> one : two.invokeAll(both)) if (one.get()) in++;
            assertThat(in).isEqualTo(1);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() {
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        String code = recovery.get(3);

        assertThat(enter(halfway(), " " + code.replace("-", " ").toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(enter(halfway(), code)).isFalse();
        assertThat(ana.get("/me/security").asString()).contains("9 recovery codes are left");
        assertThat(told.all()).contains("with a password and a code for recovery");
    }

    @Test
    void five_wrong_codes_and_the_password_is_asked_for_again_and_its_owner_is_told() {
        Visitor thief = halfway();
        for (int i = 0; i < 4; i++) {
            assertThat(send(thief, "000000").header("Location")).endsWith("/sign-in/code?failed=true");
        }
        assertThat(send(thief, "000000").header("Location")).endsWith("/sign-in");

        assertThat(enter(thief, code())).isFalse();
        assertThat(mails()).extracting(Received::subject).contains("Somebody knows your password for Eightbells");
        assertThat(told.of(crew.handle("ana")))
                .filteredOn("was refused a code"::equals)
                .hasSize(5);
    }

    @Test
    void wrong_codes_count_as_wrong_passwords_do() {
        for (int i = 0; i < 10; i++) {
            Visitor thief = halfway();
            send(thief, "000000");
        }

        Visitor visitor = new Visitor();
        assertThat(password(visitor).statusCode()).isEqualTo(429);
    }

    @Test
    void a_code_is_awaited_for_ten_minutes() {
        Visitor slow = halfway();
        later(Duration.ofMinutes(10));

        assertThat(enter(slow, code())).isFalse();
    }

    @Test
    void it_is_on_only_after_a_right_code_and_the_password() {
        accounts.password(crew.handle("ben"), PASSWORD);
        ana = new Visitor().signIn(crew.email("ben"), PASSWORD);
        secret = begin();
        assertThat(confirm("000000").statusCode()).isEqualTo(422);
        ana.get("/me/security/second-factor");
        assertThat(ana.post("/me/security/second-factor/confirm", "code", code(), "password", "wrong one")
                        .statusCode())
                .isEqualTo(422);

        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        ben.get("/me").then().statusCode(200);

        assertThat(confirm(code()).statusCode()).isEqualTo(200);
        ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        ben.get("/me").then().statusCode(302);
    }

    @Test
    void the_secret_is_shown_while_it_is_set_up_and_never_again() {
        String again = ana.get("/me/security/second-factor").asString();

        assertThat(again).doesNotContain(secret.substring(0, 4) + " ").doesNotContain("class=\"qr\"");
        ana.post("/me/security/second-factor");
        assertThat(ana.get("/me/security/second-factor").asString()).doesNotContain("class=\"qr\"");
        assertThat(told.all()).doesNotContain(secret).doesNotContain(recovery.get(0));
    }

    @Test
    void new_recovery_codes_end_the_old_ones() {
        ana.get("/me/security/second-factor");
        Response made = ana.post("/me/security/second-factor/recovery", "password", PASSWORD);
        List<String> fresh = all(RECOVERY, made.asString());

        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(recovery);
        assertThat(enter(halfway(), recovery.get(0))).isFalse();
        assertThat(enter(halfway(), fresh.get(0))).isTrue();
    }

    @Test
    void a_new_password_ends_the_sign_ins_that_await_their_code() {
        Visitor thief = halfway();
        ana.get("/me/security");
        ana.post("/me/security/password", "old", PASSWORD, "password", "another long one")
                .then()
                .statusCode(303);

        assertThat(send(thief, code()).header("Location")).endsWith("/sign-in");
        thief.get("/me").then().statusCode(302);
        ana.get("/me").then().statusCode(200);
    }

    @Test
    void whoever_is_signed_out_everywhere_is_so_half_way_in_as_well() {
        accounts.administrator(crew.email("ben"), "ben", "UTC", PASSWORD);
        Visitor thief = halfway();
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        ben.get("/people/" + crew.handle("ana"));
        ben.post("/people/" + crew.handle("ana") + "/account/sessions/end")
                .then()
                .statusCode(303);

        assertThat(enter(thief, code())).isFalse();
    }

    @Test
    void new_recovery_codes_are_told_and_made_only_where_there_is_a_second_factor() {
        ana.get("/me/security/second-factor");
        ana.post("/me/security/second-factor/recovery", "password", PASSWORD);
        assertThat(mails())
                .extracting(Received::subject)
                .containsExactly("Your account has a second factor now", "Your account has new codes for recovery");

        accounts.password(crew.handle("ben"), PASSWORD);
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        ben.get("/me/security");
        Response none = ben.post("/me/security/second-factor/recovery", "password", PASSWORD);

        assertThat(none.header("Location")).endsWith("/me/security");
        assertThat(told.of(crew.handle("ben"))).doesNotContain("made new recovery codes");
        assertThat(world.notices(crew.email("ben"))).isEmpty();
    }

    @Test
    void it_goes_off_with_the_password_only_and_that_is_told() {
        ana.get("/me/security/second-factor");
        assertThat(ana.post("/me/security/second-factor/end", "password", "wrong one")
                        .statusCode())
                .isEqualTo(422);
        assertThat(ana.post("/me/security/second-factor/end", "password", PASSWORD)
                        .statusCode())
                .isEqualTo(303);

        assertThat(new Visitor().signIn(crew.email("ana"), PASSWORD).get("/me").statusCode())
                .isEqualTo(200);
        assertThat(mails())
                .extracting(Received::subject)
                .containsExactly("Your account has a second factor now", "Your account has no second factor any more");
        assertThat(told.of(crew.handle("ana")))
                .contains("switched on the second factor", "switched off the second factor");
    }

    @Test
    void an_administrator_s_borrowed_browser_does_not_remove_their_own_without_the_password() {
        accounts.administrator(crew.email("ana"), "ana", "UTC", PASSWORD);
        ana.get("/people/" + crew.handle("ana"));

        ana.post("/people/" + crew.handle("ana") + "/account/second-factor/end")
                .then()
                .statusCode(403);

        password(new Visitor()).then().header("Location", org.hamcrest.Matchers.endsWith("/sign-in/code"));
    }

    @Test
    void an_administrator_removes_it_and_nobody_else() {
        accounts.password(crew.handle("ben"), PASSWORD);
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        ben.get("/people/" + crew.handle("ana"));
        ben.post("/people/" + crew.handle("ana") + "/account/second-factor/end")
                .then()
                .statusCode(403);
        assertThat(new Visitor().signIn(crew.email("ana"), PASSWORD).get("/me").statusCode())
                .isEqualTo(302);

        accounts.administrator(crew.email("ben"), "ben", "UTC", PASSWORD);
        ben.get("/people/" + crew.handle("ana"));
        ben.post("/people/" + crew.handle("ana") + "/account/second-factor/end")
                .then()
                .statusCode(303);

        assertThat(new Visitor().signIn(crew.email("ana"), PASSWORD).get("/me").statusCode())
                .isEqualTo(200);
        assertThat(mails()).extracting(Received::text).anySatisfy(text -> assertThat(text)
                .contains("removed by ben"));
        assertThat(told.of(crew.handle("ana"))).contains("removed the second factor");
    }

    @Test
    void a_new_password_by_mail_does_not_lead_past_it() {
        Visitor somebody = new Visitor();
        somebody.get("/sign-in/forgot");
        somebody.post("/sign-in/forgot", "email", crew.email("ana"));
        List<Received> mails = mails();
        String link = mails.get(mails.size() - 1).link("/sign-in/password/").replaceFirst("https?://[^/]+", "");
        somebody.get(link);
        somebody.post(link, "password", "another long one").then().statusCode(303);

        Response asked = signIn(somebody, "another long one");
        assertThat(asked.header("Location")).endsWith("/sign-in/code");
        somebody.get("/me").then().statusCode(302);
    }

    private String begin() {
        ana.get("/me/security");
        ana.post("/me/security/second-factor").then().statusCode(303);
        return all(SECRET, ana.get("/me/security/second-factor").asString())
                .get(0)
                .replace(" ", "");
    }

    private Response confirm(String code) {
        ana.get("/me/security/second-factor");
        return ana.post("/me/security/second-factor/confirm", "code", code, "password", PASSWORD);
    }

    /** Somebody whose password was right. */
    private Visitor halfway() {
        Visitor visitor = new Visitor();
        password(visitor).then().statusCode(303);
        return visitor;
    }

    private Response password(Visitor visitor) {
        return signIn(visitor, PASSWORD);
    }

    private Response signIn(Visitor visitor, String password) {
        visitor.get("/sign-in");
        return visitor.post("/sign-in/check", "j_username", crew.email("ana"), "j_password", password);
    }

    private static Response send(Visitor visitor, String code) {
        visitor.get("/sign-in/code");
        return visitor.post("/sign-in/code", "code", code);
    }

    private static boolean enter(Visitor visitor, String code) {
        send(visitor, code);
        return visitor.get("/me").statusCode() == 200;
    }

    /** What the app shows now. */
    private String code() {
        try {
            HmacOneTimePasswordGenerator app = new HmacOneTimePasswordGenerator(6);
            return app.generateOneTimePasswordString(
                    new SecretKeySpec(octets(secret), app.getAlgorithm()),
                    Math.floorDiv(world.now().getEpochSecond(), 30));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads Base32 as an app does. */
    private static byte[] octets(String text) {
        byte[] octets = new byte[text.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (char c : text.toCharArray()) {
            held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                octets[at++] = (byte) (held >> bits);
            }
        }
        return octets;
    }

    private static List<String> all(Pattern pattern, String page) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) found.add(matcher.group(1));
        return found;
    }

    private List<Received> mails() {
        return world.notices(crew.email("ana"));
    }

    private void later(Duration duration) {
        world.setTo(world.now().plus(duration));
    }
}
