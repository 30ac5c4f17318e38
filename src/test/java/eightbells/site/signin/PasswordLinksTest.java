package eightbells.site.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.Logged;
import eightbells.MailServer.Received;
import eightbells.ToldDeeds;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.access.PasswordLink;
import eightbells.account.access.PasswordLinks;
import eightbells.account.credential.Accounts;
import eightbells.people.person.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Choosing a password by a link from a mail: who gets one, and what it is worth. */
@QuarkusTest
class PasswordLinksTest {
    private static final String PASSWORD = "a long password";
    private static final String NEW = "another long one";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    PasswordLinks links;

    @Inject
    People people;

    @Inject
    EntityManager entities;

    @Inject
    ToldDeeds told;

    private Crew crew;
    private Instant before;

    @BeforeEach
    void a_crew() {
        before = world.now();
        world.forgetOpenAlerts();
        world.forgetFailures();
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .member("cleo")
                .schedule("primary", "ana")
                .step("PT10M", "schedule primary")
                .muster();
        accounts.password(crew.handle("ana"), PASSWORD);
        accounts.password(crew.handle("ben"), PASSWORD);
    }

    @AfterEach
    void backToTheTime() {
        world.setTo(before);
    }

    @Test
    void the_answer_is_the_same_whether_there_is_such_an_account_or_not() {
        Response known = forgot(crew.email("ana"));
        Response unknown = forgot("nobody@example.org");
        Response none = forgot("no address");

        assertThat(known.statusCode()).isEqualTo(303);
        for (Response other : List.of(unknown, none)) {
            assertThat(other.statusCode()).isEqualTo(known.statusCode());
            assertThat(other.header("Location")).isEqualTo(known.header("Location"));
            assertThat(other.asString()).isEqualTo(known.asString());
        }
        assertThat(mails("ana")).hasSize(1);
        assertThat(world.notices("nobody@example.org")).isEmpty();
        assertThat(rows("select count(*) from password_link where address = 'nobody@example.org'"))
                .isEqualTo(0L);
    }

    @Test
    void looking_at_a_link_uses_nothing_up_and_setting_a_password_does() {
        String link = forgotten("ana");
        for (int i = 0; i < 3; i++) new Visitor().get(link).then().statusCode(200);

        assertThat(choose(link, NEW).statusCode()).isEqualTo(303);

        assertThat(new Visitor().get(link).statusCode()).isEqualTo(404);
        Visitor again = new Visitor();
        again.get("/sign-in");
        assertThat(again.post(link, "password", "yet another long one").statusCode())
                .isEqualTo(404);
        assertThat(signsIn("ana", NEW)).isTrue();
        assertThat(signsIn("ana", PASSWORD)).isFalse();
    }

    @Test
    void a_new_password_ends_every_session_signs_nobody_in_and_is_told() {
        Visitor there = new Visitor().signIn(crew.email("ana"), PASSWORD);
        there.get("/me").then().statusCode(200);

        Response answer = choose(forgotten("ana"), NEW);

        assertThat(answer.cookie("eightbells")).isNull();
        there.get("/me").then().statusCode(302);
        assertThat(mails("ana"))
                .extracting(Received::subject)
                .containsExactly("Choose a new password for Eightbells", "Your password for Eightbells was changed");
        assertThat(told.of(crew.handle("ana"))).contains("sent a password link", "chose a password");
    }

    @Test
    void whoever_chose_a_password_by_a_link_is_let_in_although_somebody_guessed() {
        for (int i = 0; i < 10; i++) signsIn("ana", "a wrong guess of somebody " + i);
        assertThat(signsIn("ana", PASSWORD)).isFalse();

        choose(forgotten("ana"), NEW);

        assertThat(signsIn("ana", NEW)).isTrue();
    }

    @Test
    void a_password_that_is_refused_leaves_the_link_good() {
        String link = forgotten("ana");

        Response refused = choose(link, "too short");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Take 12 characters or more.").doesNotContain("too short");
        assertThat(choose(link, "ü".repeat(40)).statusCode()).isEqualTo(422);
        assertThat(choose(link, crew.email("ana")).statusCode()).isEqualTo(422);
        assertThat(choose(link, "  spaces stay  ").statusCode()).isEqualTo(303);
        assertThat(signsIn("ana", "spaces stay")).isFalse();
        assertThat(signsIn("ana", "  spaces stay  ")).isTrue();
    }

    @Test
    void a_link_for_a_forgotten_password_is_good_for_an_hour() {
        String link = forgotten("ana");
        world.setTo(world.now().plus(Duration.ofMinutes(59)));
        new Visitor().get(link).then().statusCode(200);

        world.setTo(world.now().plus(Duration.ofMinutes(1)));

        new Visitor().get(link).then().statusCode(404);
    }

    @Test
    void a_newer_link_ends_the_older_one() {
        String older = forgotten("ana");
        String newer = forgotten("ana");

        new Visitor().get(older).then().statusCode(404);
        new Visitor().get(newer).then().statusCode(200);
    }

    @Test
    void a_link_ends_when_its_address_is_the_person_s_no_more() {
        String link = forgotten("ana");
        QuarkusTransaction.requiringNew()
                .run(() -> people.named(crew.handle("ana")).email = "elsewhere-" + crew.email("ana"));

        new Visitor().get(link).then().statusCode(404);
    }

    @Test
    void whoever_left_gets_no_link_and_an_old_one_is_good_for_nothing() {
        String link = forgotten("cleo");
        QuarkusTransaction.requiringNew().run(() -> people.named(crew.handle("cleo")).active = false);
        forgot(crew.email("cleo"));

        assertThat(mails("cleo")).hasSize(1);
        new Visitor().get(link).then().statusCode(404);
    }

    @Test
    void the_secret_is_kept_nowhere_but_in_the_mail() {
        String secret;
        String logged;
        try (Logged log = Logged.listening()) {
            Logger.getLogger("eightbells").warning("somebody listens");
            String link = forgotten("ana");
            secret = link.substring(link.lastIndexOf('/') + 1);
            new Visitor().get(link);
            choose(link, "too short");
            logged = log.toString();
        }

        assertThat(secret).hasSize(32);
        assertThat(logged).contains("somebody listens").doesNotContain(secret);
        assertThat(told.all()).doesNotContain(secret);
        assertThat(rows("select count(*) from notice where text like '%" + secret + "%' or link like '%" + secret
                        + "%'"))
                .isEqualTo(0L);
        assertThat(rows("select count(*) from password_link where token_hash = '" + secret + "'"))
                .isEqualTo(0L);
        assertThat(rows("select count(*) from password_link where token_hash is not null"))
                .isNotEqualTo(0L);
    }

    @Test
    void a_mail_that_is_written_again_has_another_secret_and_ends_the_one_before() {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            PasswordLink link = new PasswordLink();
            link.person = people.named(crew.handle("ana"));
            link.address = link.person.email;
            link.createdAt = world.now();
            links.persist(link);
            return link.id;
        });
        String first = write(id);
        String second = write(id);

        new Visitor().get(first).then().statusCode(404);
        new Visitor().get(second).then().statusCode(200);
    }

    @Test
    void the_page_gives_its_address_to_nobody() {
        assertThat(new Visitor().get(forgotten("ana")).asString())
                .contains("<meta name=\"referrer\" content=\"strict-origin\">");
    }

    @Test
    void nobody_floods_a_mailbox() {
        for (int i = 0; i < 3; i++)
            assertThat(forgot(crew.email("ana")).statusCode()).isEqualTo(303);
        for (int i = 0; i < 3; i++)
            assertThat(forgot("nobody@example.org").statusCode()).isEqualTo(303);

        assertThat(forgot(crew.email("ana")).statusCode()).isEqualTo(429);
        assertThat(forgot("nobody@example.org").statusCode()).isEqualTo(429);
        assertThat(mails("ana")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void one_address_asks_for_ten_links_and_no_more() {
        for (int i = 0; i < 10; i++)
            assertThat(forgot("nobody-" + i + "@example.org").statusCode()).isEqualTo(303);

        assertThat(forgot(crew.email("ana")).statusCode()).isEqualTo(429);
    }

    @Test
    void a_lead_invites_whoever_has_no_password_for_seven_days() {
        Visitor ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        assertThat(ana.get(person("cleo")).asString()).contains("Invite to sign in");

        ana.post(person("cleo") + "/account/link").then().statusCode(303);

        Received mail = mails("cleo").get(0);
        assertThat(mail.subject()).isEqualTo("You are invited to Eightbells");
        assertThat(mail.text()).contains("ana invites you");
        assertThat(told.of(crew.handle("cleo"))).containsExactly("invited to sign in", "sent a password link");
        String link = path(mail);
        world.setTo(world.now().plus(Duration.ofDays(7).minusMinutes(1)));
        assertThat(choose(link, NEW).statusCode()).isEqualTo(303);
        assertThat(signsIn("cleo", NEW)).isTrue();
    }

    @Test
    void whoever_has_a_password_is_sent_a_link() {
        Visitor ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        assertThat(ana.get(person("ben")).asString()).contains("Send a password link");

        ana.post(person("ben") + "/account/link").then().statusCode(303);

        assertThat(mails("ben").get(0).subject()).isEqualTo("A link to choose your password for Eightbells");
        assertThat(signsIn("ben", PASSWORD)).isTrue();
    }

    @Test
    void a_link_goes_to_the_address_that_is_kept_and_not_to_one_that_reads_alike() {
        Crew others = world.crew().lead("kim").step("PT10M", "person kim").muster();
        accounts.password(others.handle("kim"), PASSWORD);
        // The sign of the unit Kelvin, which becomes a plain k in lower case, and another mailbox.
        String alike = others.email("kim").replaceFirst("k", "\u212a");

        forgot(alike).then().statusCode(303);

        assertThat(world.notices(others.email("kim"))).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("Signing in needs your address, " + others.email("kim")));
        assertThat(world.notices(alike)).isEmpty();
    }

    @Test
    void whoever_is_disabled_is_sent_no_link_and_nobody_is_offered_to_send_one() {
        QuarkusTransaction.requiringNew().run(() -> people.named(crew.handle("cleo")).disabled = true);
        Visitor ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        assertThat(ana.get(person("cleo")).asString()).contains("no password").doesNotContain("Invite to sign in");

        Response refused = ana.post(person("cleo") + "/account/link");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("disabled in Keycloak");
        assertThat(told.of(crew.handle("cleo"))).isEmpty();
    }

    @Test
    void nobody_else_invites() {
        Visitor ben = new Visitor().signIn(crew.email("ben"), PASSWORD);
        assertThat(ben.get(person("cleo")).asString()).doesNotContain("Invite to sign in", "no password");

        ben.post(person("cleo") + "/account/link").then().statusCode(403);

        assertThat(mails("cleo")).isEmpty();
    }

    @Test
    void a_new_person_is_invited_unless_the_box_is_emptied() {
        Visitor ana = new Visitor().signIn(crew.email("ana"), PASSWORD);
        String form = ana.get("/new/person?team=" + crew.team()).asString();
        assertThat(form).contains("name=\"invite\" checked");

        add(ana, "dora", "invite", "on").then().statusCode(303);
        add(ana, "emil").then().statusCode(303);

        assertThat(mails("dora")).extracting(Received::subject).containsExactly("You are invited to Eightbells");
        assertThat(mails("emil")).isEmpty();
    }

    private Response add(Visitor visitor, String name, String... more) {
        String[] fields = {
            "name",
            name,
            "email",
            crew.email(name),
            "handle",
            crew.handle(name),
            "zone",
            "Europe/Berlin",
            "waking-from",
            "08:00",
            "waking-until",
            "22:00",
            "team",
            crew.team()
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        visitor.get("/new/person");
        return visitor.post("/new/person", all);
    }

    private String write(long id) {
        return "/sign-in/password/"
                + QuarkusTransaction.requiringNew()
                        .call(() -> links.write(id, world.now()).orElseThrow().secret());
    }

    private Response forgot(String email) {
        Visitor somebody = new Visitor();
        somebody.get("/sign-in/forgot");
        return somebody.post("/sign-in/forgot", "email", email);
    }

    /** The link that somebody gets who says that they forgot their password. */
    private String forgotten(String name) {
        forgot(crew.email(name)).then().statusCode(303);
        List<Received> mails = mails(name);
        return path(mails.get(mails.size() - 1));
    }

    private static String path(Received mail) {
        return mail.link("/sign-in/password/").replaceFirst("https?://[^/]+", "");
    }

    private static Response choose(String link, String password) {
        Visitor somebody = new Visitor();
        somebody.get(link);
        return somebody.post(link, "password", password);
    }

    private boolean signsIn(String name, String password) {
        return new Visitor().signIn(crew.email(name), password).get("/me").statusCode() == 200;
    }

    private List<Received> mails(String name) {
        return world.notices(crew.email(name));
    }

    private String person(String name) {
        return "/people/" + crew.handle(name);
    }

    private Object rows(String count) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(count, Long.class).getSingleResult());
    }
}
