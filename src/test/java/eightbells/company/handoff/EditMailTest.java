package eightbells.company.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import eightbells.Crew;
import eightbells.MailServer.Received;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What one edit tells each person whose shifts it changes: one mail, by hours, however far ahead. Now is Friday 27
 * November 2026; everybody's clock is in Berlin.
 */
@QuarkusTest
class EditMailTest {
    private static final String PASSWORD = "a sentence that nobody guesses";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private final Map<String, Integer> toldBefore = new HashMap<>();
    private Crew crew;

    @BeforeEach
    void a_friday_in_november() {
        world.forgetOpenAlerts();
        world.setTo(Instant.parse("2026-11-27T10:00:00Z"));
        crew = world.crew()
                .lead("nora")
                .member("omar")
                .member("pia")
                .step("PT10M", "team")
                .muster();
    }

    @Test
    void whoever_stands_in_for_one_day_gets_that_day_and_loses_none() {
        rota("primary", "2026-11-23T09:00", "P1D", "[nora], [omar]");
        fromHere();

        absence("nora", "2026-12-03T09:00", "2026-12-04T09:00");

        Received mail = only("omar");
        assertThat(mail.subject())
                .isEqualTo("A new shift: Thu 3 Dec 09:00 – Fri 4 Dec 09:00, " + crew.team() + "/primary");
        assertThat(mail.text())
                .contains("New:\nThu 3 Dec 09:00 – Fri 4 Dec 09:00, ")
                .doesNotContain("Moved", "No longer yours");
        assertThat(only("nora").subject()).startsWith("No longer yours: Thu 3 Dec 09:00 – Fri 4 Dec 09:00, ");
        assertThat(mails("pia")).isEmpty();
    }

    @Test
    void a_shift_that_ends_later_has_not_moved() {
        rota("primary", "2026-11-30T09:00", "P1W", "[nora], [omar]");
        fromHere();

        override("omar", "nora", "2026-12-07T08:00:00Z", "2026-12-07T09:00:00Z", "omar", "nora");
        override("nora", "omar", "2026-12-07T08:00:00Z", "2026-12-07T09:00:00Z");

        Received mail = only("nora");
        assertThat(mail.subject()).startsWith("A new shift: Mon 7 Dec 09:00–10:00, ");
        assertThat(mail.text()).doesNotContain("Moved");
    }

    @Test
    void what_changes_on_two_schedules_is_told_in_the_order_of_time() {
        rota("first", "2026-11-30T09:00", "P2D", "[nora], [omar]");
        rota("second", "2026-12-01T09:00", "P2D", "[nora], [omar]");
        fromHere();

        absence("nora", "2026-11-30T09:00", "2026-12-07T09:00");

        assertThat(lines(only("omar"), "New:"))
                .containsExactly(
                        "Mon 30 Nov 09:00 – Wed 2 Dec 09:00, " + crew.team() + "/first",
                        "Tue 1 Dec 09:00 – Thu 3 Dec 09:00, " + crew.team() + "/second",
                        "Fri 4 Dec 09:00 – Sun 6 Dec 09:00, " + crew.team() + "/first",
                        "Sat 5 Dec 09:00 – Mon 7 Dec 09:00, " + crew.team() + "/second");
    }

    @Test
    void an_absence_in_half_a_year_is_told_to_whoever_stands_in() {
        rota("primary", "2026-11-23T09:00", "P1W", "[nora], [omar]");
        accounts.password(crew.handle("nora"), PASSWORD);
        Visitor nora = new Visitor().signIn(crew.email("nora"), PASSWORD);
        fromHere();

        String form = "/people/" + crew.handle("nora") + "/absences/new";
        nora.get(form);
        Response saved = nora.post(
                form, "kind", "away", "zone", "Europe/Berlin", "from", "2027-06-07T09:00", "until", "2027-06-14T09:00");
        assertThat(saved.statusCode()).isEqualTo(303);
        Received mail = only("omar");

        assertThat(mail.subject()).startsWith("A new shift: Mon 7 Jun 2027 09:00 – Mon 14 Jun 2027 09:00, ");
        assertThat(mails("nora")).as("she did it").isEmpty();
    }

    @Test
    void an_absence_in_half_a_year_that_is_taken_back_is_told_as_well() {
        rota("primary", "2026-11-23T09:00", "P1W", "[nora], [omar]");
        absence("nora", "2027-06-07T09:00", "2027-06-14T09:00");
        fromHere();

        world.apply("people: [{handle: %s, absences: []}]".formatted(crew.handle("nora")));

        assertThat(only("omar").subject()).startsWith("No longer yours: Mon 7 Jun 2027 09:00 – ");
        assertThat(only("nora").subject()).startsWith("A new shift: Mon 7 Jun 2027 09:00 – ");
    }

    @Test
    void the_form_of_an_absence_in_half_a_year_says_who_stands_in() {
        rota("primary", "2026-11-23T09:00", "P1W", "[nora], [omar]");
        accounts.password(crew.handle("nora"), PASSWORD);
        Visitor nora = new Visitor().signIn(crew.email("nora"), PASSWORD);
        String form = "/people/" + crew.handle("nora") + "/absences/new";
        nora.get(form);

        Response preview = nora.post(
                form,
                "kind",
                "away",
                "zone",
                "Europe/Berlin",
                "from",
                "2027-06-07T09:00",
                "until",
                "2027-06-14T09:00",
                "preview",
                "1");

        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(org.jsoup.Jsoup.parse(preview.asString()).text())
                .contains("omar")
                .contains("7 Jun")
                .doesNotContain("touches none");
    }

    @Test
    void an_override_in_two_years_is_told() {
        rota("primary", "2026-11-23T09:00", "P1W", "[nora], [omar]");
        fromHere();

        override("pia", null, "2028-11-20T08:00:00Z", "2028-11-21T08:00:00Z");

        assertThat(only("pia").subject()).startsWith("A new shift: Mon 20 Nov 2028 09:00 – Tue 21 Nov 2028 09:00, ");
        assertThat(mails("nora").size() + mails("omar").size()).isEqualTo(1);
    }

    @Test
    void a_stay_next_year_is_told_where_the_sun_is_followed() {
        String sun = ", standIn: awake, hours: [{from: \"MON 12:00\", until: \"MON 13:00\"}]";
        rota("primary", "2026-11-23T09:00", "P1W", "[nora], [omar]", sun);
        fromHere();

        world.apply("people: [{handle: %s, stays: [{zone: Pacific/Auckland, from: 2027-06-01, until: 2027-07-01}]}]"
                .formatted(crew.handle("nora")));

        assertThat(lines(only("omar"), "New:"))
                .containsExactly(
                        "Mon 7 Jun 2027 12:00–13:00, " + crew.team() + "/primary",
                        "Mon 21 Jun 2027 12:00–13:00, " + crew.team() + "/primary");
    }

    @Test
    void a_rotation_that_ends_in_a_year_is_told() {
        rota("primary", "2026-11-23T09:00", "P1D", "[nora]", ", until: 2027-11-29T09:00");
        fromHere();

        rota("primary", "2026-11-23T09:00", "P1D", "[nora]", ", until: 2027-11-22T09:00");

        assertThat(only("nora").subject())
                .startsWith("No longer yours: Mon 22 Nov 2027 09:00 – Mon 29 Nov 2027 09:00, ");
    }

    @Test
    void of_a_long_order_the_last_is_told_that_somebody_comes_in_before() {
        Crew many = world.crew().lead("a01");
        for (int i = 2; i <= 20; i++) many.member("a%02d".formatted(i));
        many.member("new").step("PT10M", "team").muster();
        StringBuilder order = new StringBuilder();
        for (int i = 1; i <= 20; i++) order.append(i > 1 ? ", " : "").append("[a%02d]".formatted(i));
        crew = many;
        rota("primary", "2026-11-23T09:00", "P1W", order.toString());
        fromHere();

        rota("primary", "2026-11-23T09:00", "P1W", order.toString().replace("[a19]", "[a18, new], [a19]"));

        assertThat(mails("a20")).as("whose turn is in 19 weeks").hasSize(1);
        assertThat(mails("a19")).hasSize(1);
    }

    @Test
    void whoever_serves_from_now_on_without_an_end_is_told_so() {
        rota("primary", "2026-11-23T09:00", "P1W", "[nora], [omar]");
        fromHere();

        rota("second", "2026-12-01T09:00", "P1W", "[pia]");

        assertThat(only("pia").subject()).startsWith("A new shift: from Tue 1 Dec 09:00 on, ");
    }

    @Test
    void whom_an_edit_puts_on_call_at_once_gets_the_report_and_the_rest_in_one_mail() {
        rota("primary", "2026-11-23T09:00", "P1W", "[nora], [omar]");
        rota("second", "2026-11-23T09:00", "P1W", "[omar], [nora]");
        fromHere();

        absence("nora", "2026-11-27T10:00", "2026-12-21T09:00");

        Received mail = only("omar");
        assertThat(mail.subject()).startsWith("You are on call now: primary of ");
        assertThat(mail.text()).contains("Nothing is open.", "New:", "Mon 7 Dec 09:00 – Mon 14 Dec 09:00, ");
    }

    private void rota(String slug, String start, String every, String slots) {
        rota(slug, start, every, slots, "");
    }

    private void rota(String slug, String start, String every, String slots, String more) {
        String order = slots.replaceAll("[a-z]+\\d*", "$0" + crew.handle(""));
        world.apply(
                """
                teams: [{slug: %s, schedules: [{slug: %s, zone: Europe/Berlin, layers: [{rotations: [
                  {name: turns, start: %s, every: %s, slots: [%s]%s}]}]}]}]"""
                        .formatted(crew.team(), slug, start, every, order, more));
    }

    private void absence(String name, String from, String until) {
        world.apply("people: [{handle: %s, absences: [{kind: away, zone: Europe/Berlin, from: %s, until: %s}]}]"
                .formatted(crew.handle(name), from, until));
    }

    /** @param instead nobody: the person alone. Whoever is named in {@code unseen} has been told nothing so far */
    private void override(String person, String instead, String from, String until, String... unseen) {
        Map<String, String> body =
                new HashMap<>(Map.of("kind", "replace", "person", crew.handle(person), "from", from, "until", until));
        if (instead != null) body.put("instead", crew.handle(instead));
        world.program()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/teams/" + crew.team() + "/schedules/primary/overrides")
                .then()
                .statusCode(201);
        for (String name : unseen) toldBefore.put(name, all(name).size());
    }

    /** What was told up to now is not looked at. */
    private void fromHere() {
        for (String name : List.of("nora", "omar", "pia", "a19", "a20"))
            toldBefore.put(name, all(name).size());
    }

    private Received only(String name) {
        List<Received> mails = mails(name);
        assertThat(mails).as("mails to " + name).hasSize(1);
        return mails.get(0);
    }

    private List<Received> mails(String name) {
        return all(name).stream().skip(toldBefore.getOrDefault(name, 0)).toList();
    }

    private List<Received> all(String name) {
        return world.notices(crew.email(name)).stream()
                .sorted(Comparator.comparing(Received::notice))
                .toList();
    }

    /** The lines below a title, up to the next paragraph. */
    private static List<String> lines(Received mail, String title) {
        assertThat(mail.text()).contains(title + "\n");
        String below = mail.text().substring(mail.text().indexOf(title + "\n") + title.length() + 1);
        return below.split("\n\n")[0].lines().toList();
    }
}
