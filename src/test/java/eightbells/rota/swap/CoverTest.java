package eightbells.rota.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eightbells.Crew;
import eightbells.FilledForm;
import eightbells.MailServer.Received;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.platform.error.Refused;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cover as people without JavaScript ask for it, offer it and take it, and where it goes when the rota is edited. */
@QuarkusTest
class CoverTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final List<String> NAMES = List.of("ana", "ben", "cleo", "dora");
    private static final String CROWD = "[%1$s], [%2$s], [%3$s]";

    private static final String NOT_NEEDED = "Your offer of cover is not needed";

    @Inject
    World world;

    @Inject
    Accounts accounts;

    @Inject
    Rotas rotas;

    @Inject
    CoverableShifts shifts;

    @Inject
    CoverRequestService asking;

    @Inject
    CoverRequests requests;

    /** One crew for all tests, because making passwords takes long; each test has a schedule of its own. */
    private static final Map<String, Crew> CREWS = new HashMap<>();

    private static final Map<String, Visitor> SIGNED_IN = new HashMap<>();
    private static int schedules;

    private final Map<String, Integer> toldBefore = new HashMap<>();
    private Crew crew;
    private String slug;
    private String path;
    private Visitor ana;
    private Visitor ben;

    /** Days from 08:00 UTC in turn: Ana has the 2nd of February 2027, Ben the 3rd, Cleo the 4th; Dora leads. */
    @BeforeEach
    void a_team_that_takes_turns() {
        world.forgetOpenAlerts();
        world.setTo(Instant.parse("2027-01-20T10:00:00Z"));
        crew = CREWS.computeIfAbsent("the one", one -> world.crew()
                .member("ana")
                .member("ben")
                .member("cleo")
                .lead("dora")
                .step("PT10M", "team")
                .muster());
        slug = "days" + ++schedules;
        path = "/teams/" + crew.team() + "/schedules/" + slug;
        rota("2027-01-27T08:00", "P1D", CROWD, "");
        for (String name : NAMES)
            toldBefore.put(name, world.notices(crew.email(name)).size());
        ana = as("ana");
        ben = as("ben");
    }

    @AfterEach
    void whose_turns_are_over() {
        world.apply("teams: [{slug: %s, schedules: [{slug: %s, zone: UTC, layers: []}]}]".formatted(crew.team(), slug));
    }

    @Test
    void a_shift_is_asked_for_taken_by_one_and_served_by_them() {
        long request = ask("2027-02-02T12:00:00Z", "note", "<b>Dentist</b>");
        assertThat(subjects("ben")).containsExactly("ana asks for cover, Tue 2 Feb 08:00");
        assertThat(words(ben.get("/cover"))).contains("You are asked", "ana", "Dentist", "free, 10 h of it at night");
        assertThat(ben.get("/cover").asString()).contains("&lt;b&gt;Dentist").doesNotContain("<b>Dentist");
        assertThat(ben.get(path + "?from=2027-02-01").asString()).contains("ana → ?");
        assertThat(onCall("2027-02-02T09:00:00Z")).containsExactly("ana");

        assertThat(words(followed(ben, ben.post("/cover/" + request + "/take"))))
                .contains("It is yours", "covered");

        assertThat(onCall("2027-02-02T08:00:00Z")).containsExactly("ben");
        assertThat(onCall("2027-02-03T07:59:59Z")).containsExactly("ben");
        assertThat(subjects("ana")).containsExactly("ben covers ana, Tue 2 Feb 08:00");
        assertThat(subjects("ben")).hasSize(1);
        assertThat(ben.get(path + "?from=2027-02-01").asString())
                .contains("ben covers ana")
                .doesNotContain("ana → ?");
        assertThat(words(ben.get(path + "/overrides"))).contains("ben covers ana");
        assertThat(words(ana.get("/cover"))).contains("Agreed", "ben covers you");
        assertThat(world.program().get("/api/v1" + path + "/overrides").asString())
                .contains(crew.handle("ben"));
    }

    @Test
    void of_two_who_take_it_at_once_one_is_first_and_the_other_is_told_so() throws Exception {
        Visitor cleo = as("cleo");
        long request = ask("2027-02-02T12:00:00Z");
        List<Callable<String>> both = List.of(() -> taken(ben, request), () -> taken(cleo, request));
        ben.get("/cover");
        cleo.get("/cover");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<String> told =
                threads.invokeAll(both).stream().map(CoverTest::result).toList();
        threads.shutdown();

        assertThat(told).anyMatch(words -> words.contains("It is yours"));
        assertThat(told).anyMatch(words -> words.contains("Somebody was quicker"));
        assertThat(subjects("ana")).hasSize(1);
    }

    @Test
    void whoever_asks_twice_at_once_asks_once() {
        Rota rota = rotas.current();
        CoverableShift shift = shifts.askable(rota, crew.handle("ana"), world.now()).stream()
                .filter(askable -> askable.watch().schedule().equals(slug))
                .findFirst()
                .orElseThrow();
        List<CoverRequestService.Wanted> wanted =
                List.of(new CoverRequestService.Wanted(shift, shift.left(), List.of(crew.handle("ben"))));
        asking.ask(crew.handle("ana"), wanted, false, "", crew.handle("ana"), world.now());

        assertThatThrownBy(() -> asking.ask(crew.handle("ana"), wanted, false, "", crew.handle("ana"), world.now()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("asked for already");
        assertThat(subjects("ben")).hasSize(1);
    }

    @Test
    void what_somebody_covers_already_is_not_covered_twice() {
        long request = ask("2027-02-02T12:00:00Z");
        long twin = QuarkusTransaction.requiringNew().call(() -> twin(requests.standing(request)));
        ben.get("/cover");
        ben.post("/cover/" + request + "/take");
        Visitor cleo = as("cleo");
        cleo.get("/cover/" + twin);

        assertThat(taken(cleo, twin)).contains("ben covers that already");
        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ben");
    }

    @Test
    void whoever_is_on_call_or_away_then_is_warned_before_they_take_it() {
        Visitor cleo = as("cleo");
        world.apply("people: [{handle: %s, absences: [{kind: away, from: 2027-02-02T10:00, until: 2027-02-02T20:00}]}]"
                .formatted(crew.handle("cleo")));
        long request = ask("2027-02-02T12:00:00Z");
        cleo.get("/cover/" + request);

        Response warned = cleo.post("/cover/" + request + "/take");
        assertThat(words(warned)).contains("Nothing is taken yet", "away Tue 2 Feb 10:00 to 20:00");
        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ana");

        FilledForm.of(warned, "form.cover-caution").press(cleo, "");
        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("cleo");
    }

    @Test
    void somebody_who_is_always_on_call_asks_for_a_part_though_the_clock_goes_on_meanwhile() {
        world.before(Duration.ofDays(400), () -> rota("2025-11-27T08:00", "P1D", "[%1$s]", ""));
        FilledForm form = FilledForm.of(
                ana.get("/cover/ask?schedule=" + crew.team() + "/" + slug + "&at=2027-01-21T12:00:00Z"), "main form");
        form.type("part", "part").type("from", "2027-01-21T08:00").type("until", "2027-01-21T20:00");
        form.type("whom", "people").type("asked", crew.handle("ben"));
        assertThat(form.value("shift")).endsWith("@running");

        world.advance(Duration.ofSeconds(1));

        Response answer = form.press(ana, "");
        assertThat(answer.statusCode()).as(words(answer)).isEqualTo(303);
        assertThat(subjects("ben")).last().isEqualTo("ana asks for cover, Thu 21 Jan 08:00");
    }

    @Test
    void parts_are_offered_accepted_and_what_is_left_stays_open() {
        Visitor cleo = as("cleo");
        long request = ask("2027-02-02T12:00:00Z");
        ben.get("/cover/" + request);
        ben.post("/cover/" + request + "/offers", "from", "2027-02-02T08:00", "until", "2027-02-02T20:00");
        assertThat(subjects("ana")).containsExactly("ben offers cover, Tue 2 Feb 08:00");
        assertThat(onCall("2027-02-02T09:00:00Z")).containsExactly("ana");
        Response sheet = ana.get("/cover/" + request);
        assertThat(words(sheet)).contains("Offers", "ben would take Tue 2 Feb 08:00 to 20:00");

        ana.post(action(sheet, "/accept"));

        assertThat(onCall("2027-02-02T19:59:59Z")).containsExactly("ben");
        assertThat(onCall("2027-02-02T20:00:00Z")).containsExactly("ana");
        assertThat(words(cleo.get("/cover/" + request))).contains("Still to take: Tue 2 Feb 20:00 to Wed 3 Feb 08:00");
        cleo.post("/cover/" + request + "/take");
        assertThat(onCall("2027-02-02T20:00:00Z")).containsExactly("cleo");
        assertThat(words(ana.get("/cover/" + request))).contains("covered");
    }

    @Test
    void a_swap_holds_with_the_consent_of_both_and_is_undone_as_a_whole() {
        long request = ask("2027-02-02T12:00:00Z");
        String sheet = ben.get("/cover/" + request).asString();
        String back = found(sheet, "<option value=\"([^\"]*2027-02-03T08:00:00Z)\"");
        ben.post(
                "/cover/" + request + "/offers", "from", "2027-02-02T08:00", "until", "2027-02-03T08:00", "back", back);

        Response offers = ana.get("/cover/" + request);
        assertThat(words(offers)).contains("in return you take " + slug + ", Wed 3 Feb 08:00 to Thu 4 Feb 08:00");
        ana.post(action(offers, "/accept"));
        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ben");
        assertThat(onCall("2027-02-03T12:00:00Z")).containsExactly("ana");

        ben.post(action(ben.get("/cover/" + request), "/undo"));
        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ana");
        assertThat(onCall("2027-02-03T12:00:00Z")).containsExactly("ben");
        assertThat(latest("ana").subject()).isEqualTo("3 changes of cover");
        assertThat(latest("ana").text())
                .contains(
                        "ben no longer covers ana", "ana no longer covers ben", "Your request for cover is open again");
        assertThat(words(ana.get("/cover/" + request))).contains("open", "undone by ben");
    }

    @Test
    void when_whoever_took_it_cannot_after_all_the_others_are_asked_again() {
        long request = ask("2027-02-02T12:00:00Z");
        ben.get("/cover");
        ben.post("/cover/" + request + "/take");

        ben.post(action(ben.get("/cover/" + request), "/undo"));

        assertThat(subjects("cleo")).last().isEqualTo("ana asks for cover again, Tue 2 Feb 08:00");
        assertThat(subjects("ben")).containsExactly("ana asks for cover, Tue 2 Feb 08:00");
    }

    @Test
    void what_was_withdrawn_meanwhile_stays_withdrawn_when_cover_is_undone() {
        long request = ask("2027-02-02T12:00:00Z");
        offer(ben, request, "2027-02-02T08:00", "2027-02-02T20:00");
        ana.post(action(ana.get("/cover/" + request), "/accept"));
        CoverRequest.Status found = QuarkusTransaction.requiringNew().call(() -> {
            CoverRequest read = requests.standing(request);
            QuarkusTransaction.requiringNew().run(() -> asking.withdraw(request, crew.handle("ana"), world.now()));
            return requests.renewed(read).status;
        });

        assertThat(found).isEqualTo(CoverRequest.Status.COVERED);
    }

    @Test
    void a_rota_document_neither_drops_cover_nor_speaks_of_it() {
        long request = ask("2027-02-02T12:00:00Z");
        ben.get("/cover");
        ben.post("/cover/" + request + "/take");
        String exported = world.program().get("/api/v1/rota").asString();

        assertThat(exported).contains(crew.team()).doesNotContain("\"instead\":\"" + crew.handle("ana"));
        assertThat(rota("2027-01-27T08:00", "P1D", CROWD, "overrides: []").getList("changes"))
                .isEmpty();
        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ben");
    }

    @Test
    void what_remains_of_a_shift_that_begins_later_stays_covered_and_nobody_covers_other_hours() {
        long request = ask("2027-02-02T12:00:00Z");
        ben.get("/cover");
        ben.post("/cover/" + request + "/take");
        fromHere();

        assertThat(preview("2027-01-27T14:00", "P1D", CROWD))
                .anyMatch(line -> line.contains("cover of " + crew.handle("ana") + "'s shift by " + crew.handle("ben")
                        + " is now Tue 2 Feb 14:00 to Wed 3 Feb 08:00 UTC"));
        assertThat(subjects("ben")).isEmpty();
        rota("2027-01-27T14:00", "P1D", CROWD, "");

        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("cleo");
        assertThat(onCall("2027-02-02T14:00:00Z")).containsExactly("ben");
        assertThat(onCall("2027-02-03T07:59:59Z")).containsExactly("ben");
        assertThat(onCall("2027-02-03T08:00:00Z")).containsExactly("ana");
        for (String name : List.of("ana", "ben")) {
            assertThat(only(name).text())
                    .contains("ben covers ana on " + slug)
                    .contains("Tue 2 Feb 14:00 to Wed 3 Feb 08:00 UTC", "It was Tue 2 Feb 08:00 to Wed 3 Feb 08:00");
        }
        assertThat(words(ana.get("/cover/" + request))).contains("covered", "Tue 2 Feb 14:00 to Wed 3 Feb 08:00");
    }

    @Test
    void when_the_shift_goes_elsewhere_the_cover_ends_and_all_are_asked_again() {
        long request = ask("2027-02-02T12:00:00Z");
        Visitor cleo = as("cleo");
        cleo.get("/cover/" + request);
        cleo.post("/cover/" + request + "/decline");
        ben.get("/cover");
        ben.post("/cover/" + request + "/take");
        fromHere();

        rota("2027-01-28T08:00", "P1D", CROWD, "");

        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("cleo");
        assertThat(onCall("2027-02-03T12:00:00Z")).containsExactly("ana");
        assertThat(only("ben").text())
                .contains("ben no longer covers ana", "Tue 2 Feb 08:00 to Wed 3 Feb 08:00")
                .contains("ana asks for cover again", "Wed 3 Feb 08:00 to Thu 4 Feb 08:00");
        assertThat(only("ana").text())
                .contains("ben no longer covers ana")
                .contains("Your request for cover", "Wed 3 Feb 08:00 to Thu 4 Feb 08:00", "withdraw it");
        assertThat(only("cleo").text()).contains("ana asks for cover again");
        assertThat(words(ana.get("/cover/" + request))).contains("open", "Wed 3 Feb 08:00 to Thu 4 Feb 08:00");
        assertThat(words(ben.get("/cover"))).contains("You are asked");

        ben.get("/cover/" + request);
        ben.post("/cover/" + request + "/take");
        assertThat(onCall("2027-02-03T12:00:00Z")).containsExactly("ben");
    }

    @Test
    void what_is_asked_of_a_shift_that_begins_later_is_what_remains_of_it() {
        long request = ask("2027-02-02T12:00:00Z");
        fromHere();

        rota("2027-01-27T14:00", "P1D", CROWD, "");

        assertThat(words(ana.get("/cover/" + request)))
                .contains("open", "Cover for ana, Tue 2 Feb 14:00 to Wed 3 Feb 08:00");
        assertThat(only("ana").text()).contains("Tue 2 Feb 14:00 to Wed 3 Feb 08:00 UTC");
        assertThat(only("ben").text()).contains("ana asks for cover of", "Tue 2 Feb 14:00 to Wed 3 Feb 08:00 UTC");
    }

    @Test
    void a_request_for_a_shift_that_goes_elsewhere_is_asked_again_and_its_offers_fall() {
        Visitor cleo = as("cleo");
        long request = ask("2027-02-02T12:00:00Z");
        cleo.get("/cover/" + request);
        cleo.post("/cover/" + request + "/decline");
        offer(ben, request, "2027-02-02T08:00", "2027-02-02T20:00");
        fromHere();

        rota("2027-01-28T08:00", "P1D", CROWD, "");

        assertThat(words(ana.get("/cover/" + request)))
                .contains("open", "Wed 3 Feb 08:00 to Thu 4 Feb 08:00", "no longer stands")
                .doesNotContain("not me");
        assertThat(only("ben").text()).contains("You offered to cover ana", "ana asks for cover again");
        assertThat(only("cleo").text()).contains("ana asks for cover again");
        assertThat(only("ana").text()).contains("Your request for cover", "withdraw it");
    }

    @Test
    void of_a_swap_of_which_one_half_goes_elsewhere_the_other_ends_too() {
        long request = swapped();
        fromHere();

        rota("2027-01-27T08:00", "P1D", "[%1$s], [%3$s], [%2$s]", "");

        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ana");
        assertThat(onCall("2027-02-03T12:00:00Z")).containsExactly("cleo");
        assertThat(onCall("2027-02-04T12:00:00Z")).containsExactly("ben");
        assertThat(words(ana.get("/cover/" + request))).contains("open");
        assertThat(only("ana").text()).contains("The other half");
        assertThat(only("ben").text()).contains("The other half", "ana asks for cover again");
    }

    @Test
    void after_a_swap_one_who_leaves_the_rotation_costs_one_mail_each_that_tells_the_end() {
        swapped();
        fromHere();

        rota("2027-01-27T08:00", "P1D", "[%1$s], [%3$s]", "");

        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ana");
        assertThat(onCall("2027-02-03T12:00:00Z")).containsExactly("cleo");
        assertThat(only("ben").text())
                .startsWith("token bootstrap changed the rota. For you:")
                .contains("No longer yours:\n")
                .doesNotContain("Moved:", "has it again");
        assertThat(only("ana").text()).contains("The other half").doesNotContain("has it again");
        assertThat(only("cleo").text()).contains("New:\n");
    }

    @Test
    void when_the_shift_is_gone_cover_ends_and_both_are_told_in_one_mail() {
        long taken = ask("2027-02-02T12:00:00Z");
        ben.get("/cover");
        ben.post("/cover/" + taken + "/take");
        long open = ask("2027-02-05T12:00:00Z");
        fromHere();

        rota("2027-01-27T08:00", "P1D", "[%2$s], [%3$s]", "");

        for (String name : List.of("ana", "ben")) {
            assertThat(only(name).text())
                    .contains("so the cover ends")
                    .contains("The shift is gone, so nothing is left to cover.");
        }
        assertThat(words(ana.get("/cover/" + taken))).contains("shift gone");
        assertThat(words(ana.get("/cover/" + open))).contains("shift gone");
        assertThat(words(ben.get(path + "/overrides"))).contains("No override runs or is to come");
    }

    @Test
    void cover_is_asked_for_as_far_as_the_rota_reaches() {
        long request = ask("2029-01-10T12:00:00Z");

        assertThat(subjects("ben")).singleElement().asString().startsWith("ana asks for cover, ");
        ben.get("/cover/" + request);
        ben.post("/cover/" + request + "/take");
        assertThat(onCall("2029-01-10T12:00:00Z")).containsExactly("ben");
    }

    @Test
    void whoever_a_lead_asks_acts_or_decides_for_is_told() {
        Visitor dora = as("dora");
        dora.get("/cover/ask?schedule=" + crew.team() + "/" + slug + "&at=2027-02-02T12:00:00Z&person="
                + crew.handle("ana"));
        long request = asked(dora, "2027-02-02T12:00:00Z", "&person=" + crew.handle("ana"));
        assertThat(subjects("ana")).containsExactly("dora asks for cover on your behalf, Tue 2 Feb 08:00");
        assertThat(subjects("dora")).as("she was asked herself, by herself").isEmpty();

        offer(ben, request, "2027-02-02T08:00", "2027-02-02T20:00");
        Response sheet = dora.get("/cover/" + request);
        dora.post(action(sheet, "/refuse"));
        assertThat(subjects("ana")).last().isEqualTo("dora declined an offer of cover on your behalf");

        dora.get("/cover/" + request);
        dora.post("/cover/" + request + "/withdraw");
        assertThat(subjects("ana")).last().isEqualTo("dora withdrew your request for cover");
    }

    @Test
    void an_absence_that_is_entered_later_takes_nobodys_cover_away() {
        Visitor cleo = as("cleo");
        long request = ask("2027-02-02T12:00:00Z");
        cleo.get("/cover");
        cleo.post("/cover/" + request + "/take");

        world.apply("people: [{handle: %s, absences: [{kind: away, from: 2027-02-01T00:00, until: 2027-02-07T00:00}]}]"
                .formatted(crew.handle("ana")));

        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("cleo");
        assertThat(onCall("2027-02-05T12:00:00Z")).containsExactly("ben");
        assertThat(words(ana.get("/cover/ask?from=2027-02-01&until=2027-02-06")))
                .contains("Fri 5 Feb 08:00 to Sat 6 Feb 08:00", "ben stands in then");
    }

    @Test
    void the_asked_are_reminded_and_what_nobody_takes_stays_on_the_asker() {
        Visitor cleo = as("cleo");
        long request = ask("2027-01-30T12:00:00Z", "whom", "people", "asked", crew.handle("ben"));
        cleo.get("/cover/" + request);
        assertThat(subjects("cleo")).isEmpty();

        world.advance(Duration.between(world.now(), Instant.parse("2027-01-30T08:00:00Z")));

        assertThat(subjects("ben").stream().filter(s -> s.startsWith("ana still asks")))
                .hasSize(3);
        assertThat(subjects("ana").stream().filter(s -> s.startsWith("Nobody covers you yet")))
                .hasSize(3);
        assertThat(subjects("ana")).anyMatch(subject -> subject.startsWith("Nobody took it: you are on call"));
        assertThat(words(ben.get("/cover"))).doesNotContain("You are asked");
        assertThat(words(followed(ben, ben.post("/cover/" + request + "/take"))))
                .contains("It has lapsed");
    }

    @Test
    void of_a_shift_that_runs_what_nobody_took_lapses_when_the_rest_begins_that_somebody_took() {
        rota("2027-01-20T08:00", "P1D", CROWD, "");
        long request = ask("2027-01-20T12:00:00Z");
        offer(ben, request, "2027-01-20T14:00", "2027-01-21T08:00");
        ana.post(action(ana.get("/cover/" + request), "/accept"));

        world.advance(Duration.ofHours(4));

        assertThat(onCall("2027-01-20T14:00:00Z")).containsExactly("ben");
        assertThat(subjects("ana"))
                .filteredOn(s -> s.startsWith("Nobody took it"))
                .containsExactly("Nobody took it");
        assertThat(words(ana.get("/cover/" + request))).contains("lapsed");
    }

    @Test
    void an_offer_falls_with_the_request_and_whoever_made_it_is_told() {
        rota("2027-01-20T08:00", "P1D", CROWD, "");
        long lapsing = ask("2027-01-23T12:00:00Z", "whom", "people", "asked", crew.handle("ben"));
        offer(ben, lapsing, "2027-01-23T08:00", "2027-01-23T12:00");
        Visitor cleo = as("cleo");
        long gone = ask("2027-01-26T12:00:00Z", "whom", "team");
        cleo.get("/cover/" + gone);
        cleo.post("/cover/" + gone + "/decline");
        offer(cleo, gone, "2027-01-26T08:00", "2027-01-26T12:00");

        world.advance(Duration.between(world.now(), Instant.parse("2027-01-23T08:00:00Z")));
        assertThat(subjects("ben")).filteredOn(NOT_NEEDED::equals).hasSize(1);
        assertThat(words(ben.get("/cover/" + lapsing))).contains("no longer stands");

        rota("2027-01-20T08:00", "P1D", "[%2$s], [%3$s]", "");
        assertThat(latest("cleo").text())
                .containsOnlyOnce("You offered to cover ana")
                .contains("Nothing of that is left to take.");
        assertThat(words(cleo.get("/cover/" + gone))).contains("shift gone", "no longer stands");
    }

    @Test
    void when_all_have_declined_the_asker_is_told() {
        long request = ask("2027-02-02T12:00:00Z", "whom", "people", "asked", crew.handle("ben"));
        ben.get("/cover");

        ben.post("/cover/" + request + "/decline");

        assertThat(subjects("ana")).containsExactly("Nobody can cover you, Tue 2 Feb 08:00");
        assertThat(words(ana.get("/cover/" + request))).contains("not me");
        assertThat(words(ben.get("/cover"))).doesNotContain("You are asked");
    }

    @Test
    void a_lead_agrees_on_behalf_of_others_and_that_is_on_record() {
        Visitor dora = as("dora");
        dora.get("/cover/ask?schedule=" + crew.team() + "/" + slug + "&at=2027-02-02T12:00:00Z&person="
                + crew.handle("ana"));
        long request = asked(dora, "2027-02-02T12:00:00Z", "&person=" + crew.handle("ana"));
        assertThat(words(ana.get("/cover/" + request))).contains("by dora on behalf of ana");

        dora.get("/cover/" + request);
        dora.post("/cover/" + request + "/take", "taker", crew.handle("ben"));

        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ben");
        assertThat(subjects("ben")).last().asString().startsWith("ben covers ana");
        assertThat(words(ben.get("/cover/" + request))).contains("agreed by dora");
        ben.get("/cover/" + request);
        assertThat(ben.post("/cover/" + ask("2027-02-05T12:00:00Z") + "/take", "taker", crew.handle("cleo"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_was_taken_can_be_handed_on_and_falls_with_what_it_came_from() {
        Visitor cleo = as("cleo");
        long first = ask("2027-02-02T12:00:00Z");
        ben.get("/cover");
        ben.post("/cover/" + first + "/take");
        long second = asked(ben, "2027-02-02T12:00:00Z", "");
        cleo.get("/cover");
        cleo.post("/cover/" + second + "/take");
        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("cleo");

        ana.post(action(ana.get("/cover/" + first), "/undo"));

        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ana");
        assertThat(subjects("cleo")).last().asString().startsWith("cleo no longer covers ben");
    }

    @Test
    void a_program_that_ends_its_override_undoes_the_cover() {
        long request = ask("2027-02-02T12:00:00Z");
        ben.get("/cover");
        ben.post("/cover/" + request + "/take");

        world.program().delete("/api/v1" + path + "/overrides/" + override());

        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ana");
        assertThat(words(ana.get("/cover/" + request))).contains("undone");
        assertThat(subjects("ben")).last().asString().startsWith("ben no longer covers ana");
    }

    @Test
    void a_teammate_whom_cover_does_not_concern_cannot_end_it_among_the_overrides() {
        long request = ask("2027-02-02T12:00:00Z");
        ben.get("/cover");
        ben.post("/cover/" + request + "/take");
        Visitor cleo = as("cleo");
        assertThat(cleo.get(path + "/overrides").asString())
                .contains("/cover/of/")
                .doesNotContain("/end\"");

        Response answer = cleo.post(path + "/overrides/" + override() + "/end");

        assertThat(answer.header("Location")).contains("/cover/of/");
        assertThat(onCall("2027-02-02T12:00:00Z")).containsExactly("ben");
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field_and_strangers_see_nothing() {
        String key = crew.team() + "/" + slug + "@2027-02-02T08:00:00Z";
        ana.get("/cover/ask");
        Response wrong = ana.post(
                "/cover/ask",
                "shift",
                key,
                "part",
                "part",
                "from",
                "2027-02-02T07:00",
                "until",
                "2027-02-03T09:00",
                "whom",
                "people",
                "note",
                "x".repeat(1001));
        FilledForm form = FilledForm.of(wrong, "main form");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(form.problem("from")).contains("begins Tue 2 Feb 08:00");
        assertThat(form.problem("until")).contains("ends Wed 3 Feb 08:00");
        assertThat(form.problem("asked")).contains("Choose somebody");
        assertThat(form.problem("note")).contains("longer than 1000");
        assertThat(form.value("from")).isEqualTo("2027-02-02T07:00");
        assertThat(FilledForm.of(ana.post("/cover/ask", "shift", "no/such@thing", "whom", "team"), "main form")
                        .problem("shift"))
                .contains("Choose a shift");
        assertThat(ben.get("/cover/ask?person=" + crew.handle("ana")).statusCode())
                .isEqualTo(403);

        long request = ask("2027-02-02T12:00:00Z");
        Crew others = world.crew()
                .lead("eve")
                .schedule("x", "eve")
                .step("PT10M", "team")
                .muster();
        accounts.password(others.handle("eve"), PASSWORD);
        Visitor eve = new Visitor().signIn(others.email("eve"), PASSWORD);
        assertThat(eve.get("/cover").statusCode()).isEqualTo(200);
        assertThat(eve.get("/cover/" + request).statusCode()).isEqualTo(403);
        assertThat(eve.get("/cover/99999999").statusCode()).isEqualTo(404);
        assertThat(eve.get("/cover/nothing").statusCode()).isEqualTo(404);
        assertThat(eve.post("/cover/" + request + "/take").statusCode()).isEqualTo(403);
        assertThat(eve.post("/cover/" + request + "/withdraw").statusCode()).isEqualTo(403);
        ben.get("/cover/" + request);
        Response part =
                ben.post("/cover/" + request + "/offers", "from", "2027-02-01T08:00", "until", "2027-02-02T20:00");
        assertThat(part.statusCode()).isEqualTo(422);
        assertThat(FilledForm.of(part, "#offer ~ form").problem("from")).contains("stay within what is left");
    }

    @Test
    void the_pages_lead_to_asking_for_cover() {
        assertThat(words(ana.get(path + "/shift?at=2027-02-02T12:00:00Z"))).contains("Ask for cover");
        assertThat(words(ben.get(path + "/shift?at=2027-02-02T12:00:00Z"))).doesNotContain("Ask for cover");
        assertThat(words(as("dora").get(path + "/shift?at=2027-02-02T12:00:00Z")))
                .contains("Ask for cover for ana");
        String stay = "/people/" + crew.handle("ana") + "/stays/new";
        ana.get(stay);
        Response saved = ana.post(stay, "zone", "Pacific/Auckland", "first", "2027-02-02", "last", "2027-02-06");
        Response page = followed(ana, saved);
        String href = found(page.asString(), "href=\"(/cover/ask[^\"]+)\"").replace("&amp;", "&");
        FilledForm form = FilledForm.of(ana.get(href), "main form");
        assertThat(form.values("shift"))
                .containsExactly(
                        crew.team() + "/" + slug + "@2027-02-02T08:00:00Z",
                        crew.team() + "/" + slug + "@2027-02-05T08:00:00Z");
        form.press(ana, "");
        assertThat(subjects("ben")).containsExactly("ana asks for cover of 2 shifts");
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private String taken(Visitor visitor, long request) {
        return words(followed(visitor, visitor.post("/cover/" + request + "/take")));
    }

    /** The id of the only override. */
    private long override() {
        return rotas.current()
                .watch(crew.team(), slug)
                .orElseThrow()
                .made()
                .get(0)
                .id();
    }

    private long twin(CoverRequest one) {
        CoverRequest twin = new CoverRequest();
        twin.schedule = one.schedule;
        twin.person = one.person;
        twin.become(one.shift(), one.part());
        twin.note = "";
        twin.askedBy = one.askedBy;
        twin.askedAt = one.askedAt;
        twin.toldUntil = one.toldUntil;
        twin.wholeTeam = true;
        requests.persist(twin);
        return twin.id;
    }

    private static void offer(Visitor visitor, long request, String from, String until) {
        visitor.get("/cover/" + request);
        Response answer = visitor.post("/cover/" + request + "/offers", "from", from, "until", until);
        assertThat(answer.statusCode()).as(words(answer)).isEqualTo(303);
    }

    private long ask(String at, String... fields) {
        return asked(ana, at, "", fields);
    }

    private long asked(Visitor visitor, String at, String query, String... fields) {
        Response page = visitor.get("/cover/ask?schedule=" + crew.team() + "/" + slug + "&at=" + at + query);
        FilledForm form = FilledForm.of(page, "main form");
        for (int i = 0; i < fields.length; i += 2) form.type(fields[i], fields[i + 1]);
        Response answer = form.press(visitor, "");
        assertThat(answer.statusCode()).as(words(answer)).isEqualTo(303);
        return Long.parseLong(found(answer.header("Location"), "/cover/(\\d+)$"));
    }

    private io.restassured.path.json.JsonPath rota(String start, String every, String slots, String more) {
        return world.apply(document(start, every, slots, more));
    }

    private List<String> preview(String start, String every, String slots) {
        return world.program()
                .contentType("application/yaml")
                .body(document(start, every, slots, "").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/api/v1/rota?dryRun=true")
                .jsonPath()
                .getList("changes");
    }

    private String document(String start, String every, String slots, String more) {
        String people = slots.formatted(crew.handle("ana"), crew.handle("ben"), crew.handle("cleo"));
        return """
                people: [%6$s]
                teams:
                  - slug: %1$s
                    schedules:
                      - slug: %7$s
                        zone: UTC
                        layers: [{rotations: [{name: daily, start: %2$s, every: %3$s, slots: [%4$s]}]}]
                        %5$s"""
                .formatted(
                        crew.team(),
                        start,
                        every,
                        people,
                        more,
                        NAMES.stream()
                                .map(name ->
                                        "{handle: %s, zone: UTC, absences: [], stays: []}".formatted(crew.handle(name)))
                                .collect(Collectors.joining(", ")),
                        slug);
    }

    private List<String> onCall(String at) {
        return world.program()
                .get("/api/v1/on-call?team=" + crew.team() + "&schedule=" + slug + "&at=" + at)
                .jsonPath()
                .getList("schedules[0].onCall.name");
    }

    /** Ana's 2 February against Ben's 3 February. */
    private long swapped() {
        long request = ask("2027-02-02T12:00:00Z");
        String sheet = ben.get("/cover/" + request).asString();
        String back = found(sheet, "<option value=\"([^\"]*2027-02-03T08:00:00Z)\"");
        ben.post(
                "/cover/" + request + "/offers", "from", "2027-02-02T08:00", "until", "2027-02-03T08:00", "back", back);
        ana.post(action(ana.get("/cover/" + request), "/accept"));
        assertThat(onCall("2027-02-03T12:00:00Z")).containsExactly("ana");
        return request;
    }

    /** What was told up to now is not looked at. */
    private void fromHere() {
        for (String name : NAMES)
            toldBefore.put(name, world.notices(crew.email(name)).size());
    }

    private Received only(String name) {
        assertThat(subjects(name)).as("mails to " + name).hasSize(1);
        return latest(name);
    }

    private Received latest(String name) {
        return world.notices(crew.email(name)).stream()
                .max(Comparator.comparing(Received::notice))
                .orElseThrow();
    }

    /** What they were told in this test. */
    private List<String> subjects(String name) {
        return world.notices(crew.email(name)).stream()
                .sorted(Comparator.comparing(Received::notice))
                .skip(toldBefore.getOrDefault(name, 0))
                .map(Received::subject)
                .toList();
    }

    private Visitor as(String name) {
        return SIGNED_IN.computeIfAbsent(name, n -> {
            accounts.password(crew.handle(n), PASSWORD);
            return new Visitor().signIn(crew.email(n), PASSWORD);
        });
    }

    private static Response followed(Visitor visitor, Response answer) {
        assertThat(answer.statusCode()).as(words(answer)).isEqualTo(303);
        return visitor.get(answer.header("Location").replaceFirst("^https?://[^/]+", ""));
    }

    private static String action(Response page, String end) {
        return found(page.asString(), "action=\"([^\"]+" + end + ")\"");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static String words(Response page) {
        return org.jsoup.Jsoup.parse(page.asString()).text();
    }
}
