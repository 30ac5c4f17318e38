package eightbells.site.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import eightbells.Crew;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.core.routing.Destination;
import eightbells.core.routing.Route;
import eightbells.core.routing.Urgency;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Routes, policies, sources and the route check, as somebody with a browser uses them, without JavaScript. */
@QuarkusTest
class RoutingPagesTest {
    private static final String PASSWORD = "a sentence that nobody guesses";
    private static final String EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{inject:x}{#if x}";
    private static final Pattern HIDDEN = Pattern.compile("name=\"(base|was|others)\" value=\"([^\"]*)\"");

    @Inject
    World world;

    @Inject
    Accounts accounts;

    private static Crew crew;
    private static Crew others;

    private String mark;

    @BeforeEach
    void two_teams_with_a_route_each_and_one_more() {
        world.forgetOpenAlerts();
        if (crew == null) muster();
        mark = crew.labels().get("crew");
        eightbells.core.routing.Matcher ours = eightbells.core.routing.Matcher.parse("crew=\"" + mark + "\"");
        eightbells.core.routing.Matcher theirs = eightbells.core.routing.Matcher.parse(
                "crew=\"" + others.labels().get("crew") + "\"");
        Destination there = new Destination(others.team(), "default", Urgency.HIGH, Duration.ZERO, null);
        world.routes(
                new Route(
                        List.of(ours, eightbells.core.routing.Matcher.parse("service=~\"rabbit.*\"")),
                        new Destination(crew.team(), "default", Urgency.LOW, Duration.ofMinutes(5), null)),
                new Route(List.of(ours), new Destination(crew.team(), "default", Urgency.HIGH, Duration.ZERO, null)),
                new Route(List.of(theirs), there),
                new Route(List.of(), there));
    }

    @Test
    void the_page_shows_the_routes_in_order_in_words_and_in_notation() {
        String page = ben().get("/routing").asString();

        assertThat(page)
                .contains("<strong>service</strong> matches rabbit.*", "service=~&quot;rabbit.*&quot;", "5 min")
                .contains("Every other alert", "It always stands last.", "primary")
                .doesNotContain("/edit", "Add a route", "/up\"");
    }

    @Test
    void a_lead_sees_only_the_buttons_of_their_own_routes() {
        String page = ana().get("/routing").asString();

        assertThat(page)
                .contains("/routing/routes/1/edit", "/routing/routes/2/edit", "/routing/routes/2/remove")
                .doesNotContain("/routing/routes/3/edit", "/routing/routes/4/edit", "/routing/routes/4/remove");
        assertThat(administrator().get("/routing").asString())
                .contains("/routing/routes/4/edit")
                .doesNotContain("/routing/routes/4/remove", "/routing/routes/4/up");
    }

    @Test
    void a_policy_of_three_steps_is_made_without_javascript() {
        Visitor ana = ana();
        String fresh = "/teams/" + crew.team() + "/new-policy";
        assertThat(ana.get(fresh).asString()).contains("all of " + crew.team(), "Step 2");

        Response shown = ana.post(
                fresh + "/preview",
                fields("slug night act add step 0 target-0 schedule:primary wait-0 10 step 1 target-1 person:"
                        + crew.handle("ben") + " wait-1 5 repeat 2"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.asString()).contains("Step 3", "value=\"night\"").doesNotContain("see beside the fields");

        Response refused = ana.post(
                fresh,
                fields("slug night step 0 target-0 schedule:primary wait-0 soon step 1 wait-1 5 step 2 target-2 team:"
                        + crew.team() + " wait-2 30 repeat many"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("This is to be minutes, like 10, or 90 s, 2 h or 1 d; not soon.", "value=\"soon\"")
                .contains("Choose whom this step pages.")
                .contains("This is to be a number from 0 to 100.", "value=\"many\"");

        Response saved = ana.post(
                fresh,
                fields("slug night step 0 target-0 schedule:primary target-0 person:" + crew.handle("ben")
                        + " wait-0 10 step 1 target-1 schedule:nobody wait-1 5 step 2 target-2 team:" + crew.team()
                        + " wait-2 1.5 repeat 2"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(policy("night"))
                .isEqualTo("repeat 2: schedule primary, person " + crew.handle("ben")
                        + " PT10M; schedule nobody PT5M; team " + crew.team() + " PT1M30S");
        String page = ana.get("/teams/" + crew.team() + "/policies/night").asString();
        assertThat(page).contains("No one on call", "twice more", "no alert takes it", "after 10 min");
    }

    @Test
    void steps_stand_in_the_order_of_their_fields_and_buttons_move_them() {
        Visitor ana = ana();
        String edit = "/teams/" + crew.team() + "/policies/default/edit";
        ana.get(edit);

        String moved = ana.post(
                        edit + "/preview",
                        fields("act down-7 step 7 target-7 schedule:primary wait-7 11 step 3 target-3 team:"
                                + crew.team() + " wait-3 12 repeat 0"))
                .asString();
        assertThat(moved.indexOf("value=\"12\"")).isPositive().isLessThan(moved.indexOf("value=\"11\""));

        String removed = ana.post(
                        edit + "/preview",
                        fields("act remove-7 step 7 target-7 schedule:primary wait-7 11 step 3 target-3 team:"
                                + crew.team() + " wait-3 12 repeat 0"))
                .asString();
        assertThat(removed).contains("value=\"12\"").doesNotContain("value=\"11\"", "Step 2");
    }

    @Test
    void the_name_of_a_policy_is_taken_once() {
        Visitor ana = ana();
        ana.get("/teams/" + crew.team() + "/new-policy");

        Response again = ana.post(
                "/teams/" + crew.team() + "/new-policy",
                fields("slug default step 0 target-0 schedule:primary wait-0 10 repeat 0"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.asString()).contains("The team has a policy of this name already.");
    }

    @Test
    void a_policy_names_nobody_who_is_not_there() {
        Visitor ana = ana();
        String edit = "/teams/" + crew.team() + "/policies/default/edit";
        Map<String, String> form = hidden(ana.get(edit));

        Response refused = ana.post(
                edit, fields("base " + form.get("base") + " step 0 target-0 person:nobody-at-all wait-0 10 repeat 0"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("There is no person called nobody-at-all", "no longer there");
    }

    @Test
    void whoever_saves_a_policy_second_is_told_and_keeps_what_they_typed() {
        Visitor ana = ana();
        Visitor administrator = administrator();
        String edit = "/teams/" + crew.team() + "/policies/default/edit";
        String base = hidden(ana.get(edit)).get("base");
        administrator.get(edit);
        String mine = " step 0 target-0 schedule:primary wait-0 10 repeat 7";
        assertThat(administrator
                        .post(edit, fields("base " + base + " step 0 target-0 schedule:primary wait-0 20 repeat 0"))
                        .statusCode())
                .isEqualTo(303);

        Response second = ana.post(edit, fields("base " + base + mine));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString())
                .contains("Somebody else saved this", "value=\"7\"", "Edit default")
                .contains("href=\"/teams/" + crew.team() + "/policies/default\"");
        assertThat(policy("default")).startsWith("repeat 0");
        assertThat(ana.post(edit, fields("base " + hidden(second).get("base") + mine))
                        .statusCode())
                .isEqualTo(303);
        assertThat(policy("default")).startsWith("repeat 7");
    }

    @Test
    void a_route_is_added_at_its_place_from_rows_and_pasted_notation() {
        Visitor ana = ana();
        String base = hidden(ana.get("/routing/routes/new")).get("base");

        Response saved = ana.post(
                "/routing/routes/new",
                "base",
                base,
                "label",
                "service",
                "operator",
                "=~",
                "value",
                "post.*|maria.*",
                "label",
                "",
                "operator",
                "=",
                "value",
                "",
                "notation",
                "{env!=\"staging\"}",
                "place",
                "1",
                "to",
                crew.team() + "/default",
                "urgency",
                "low",
                "hold",
                "3",
                "playbook",
                "");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(routes()).hasSize(5);
        assertThat(routes().get(1))
                .isEqualTo("service=~\"post.*|maria.*\" env!=\"staging\" > " + crew.team() + "/default low PT3M");
    }

    @Test
    void a_bad_expression_is_named_beside_its_row_and_everything_stays() {
        Visitor ana = ana();
        String base = hidden(ana.get("/routing/routes/new")).get("base");

        Response refused = ana.post(
                "/routing/routes/new",
                "base",
                base,
                "label",
                "service",
                "operator",
                "=",
                "value",
                "fine",
                "label",
                "host",
                "operator",
                "=~",
                "value",
                "db-(",
                "label",
                "",
                "operator",
                "=",
                "value",
                "nameless",
                "notation",
                "a=~\"[\"",
                "place",
                "2",
                "to",
                crew.team() + "/default",
                "urgency",
                "high",
                "hold",
                "9 d",
                "playbook",
                "nothing-here");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString())
                .contains("id=\"match-1-problem\">Not a usable regular expression", "value=\"db-(\"")
                .contains("Name the label that this is about.", "value=\"nameless\"")
                .contains("id=\"notation-problem\"", "a=~&quot;[&quot;")
                .contains("This is to be at most 7 d.", "value=\"9 d\"")
                .contains("<option value=\"2\" selected>")
                .contains("value=\"nothing-here\"")
                .doesNotContain("match-0-problem");
        assertThat(routes()).hasSize(4);
    }

    @Test
    void a_route_needs_a_condition_and_a_playbook_that_is_there() {
        Visitor ana = ana();
        String base = hidden(ana.get("/routing/routes/new")).get("base");

        Response bare = ana.post("/routing/routes/new", route(base, "", ""));
        Response dangling = ana.post("/routing/routes/new", route(base, "a=b", "nothing-here#x"));

        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.asString()).contains("only the last route does that");
        assertThat(dangling.statusCode()).isEqualTo(422);
        assertThat(dangling.asString()).contains("has no playbook, or no section of one, called nothing-here#x.");
    }

    @Test
    void a_route_is_edited_and_shows_what_it_would_have_taken() {
        crew.alert("rabbits");
        Visitor ana = ana();
        Map<String, String> form = hidden(ana.get("/routing/routes/2/edit"));
        String[] changed = {
            "base",
            form.get("base"),
            "was",
            form.get("was"),
            "others",
            form.get("others"),
            "label",
            "crew",
            "operator",
            "=",
            "value",
            mark,
            "label",
            "env",
            "operator",
            "=",
            "value",
            "prod",
            "to",
            crew.team() + "/default",
            "urgency",
            "high",
            "hold",
            "0",
            "act",
            "show"
        };

        String preview = ana.post("/routing/routes/2/edit/preview", changed).asString();
        assertThat(preview).contains("would have gone elsewhere", "rabbits", others.team() + "/default");

        changed[changed.length - 1] = "";
        assertThat(ana.post("/routing/routes/2/edit", changed).statusCode()).isEqualTo(303);
        assertThat(routes().get(1)).startsWith("crew=\"" + mark + "\" env=\"prod\" > ");
    }

    @Test
    void routes_are_reordered_by_buttons_and_in_one_go() {
        Visitor ana = ana();
        String base = hidden(ana.get("/routing")).get("base");
        List<String> before = routes();

        assertThat(ana.post("/routing/routes/1/down", "base", base).statusCode())
                .isEqualTo(303);
        assertThat(routes()).containsExactly(before.get(1), before.get(0), before.get(2), before.get(3));

        Visitor administrator = administrator();
        base = hidden(administrator.get("/routing")).get("base");
        Response dragged =
                administrator.post("/routing/routes/order", "base", base, "route", "2", "route", "0", "route", "1");
        assertThat(dragged.statusCode()).isEqualTo(303);
        assertThat(routes()).containsExactly(before.get(2), before.get(1), before.get(0), before.get(3));
    }

    @Test
    void the_last_route_stays_last_and_can_be_led_elsewhere() {
        Visitor administrator = administrator();
        Map<String, String> form = hidden(administrator.get("/routing/routes/4/edit"));
        String base = form.get("base");
        List<String> before = routes();

        assertThat(administrator.get("/routing/routes/4/remove").statusCode()).isEqualTo(422);
        for (String path : List.of("4/remove", "4/up", "3/down", "4/down", "1/up")) {
            assertThat(administrator
                            .post("/routing/routes/" + path, "base", base)
                            .statusCode())
                    .as(path)
                    .isEqualTo(422);
        }
        assertThat(administrator
                        .post("/routing/routes/order", "base", base, "route", "3", "route", "0", "route", "1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(routes()).isEqualTo(before);

        Response saved = administrator.post(
                "/routing/routes/4/edit",
                "base",
                base,
                "was",
                form.get("was"),
                "others",
                form.get("others"),
                "to",
                crew.team() + "/default",
                "urgency",
                "low",
                "hold",
                "1",
                "playbook",
                "");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(routes().get(3)).isEqualTo(" > " + crew.team() + "/default low PT1M");
    }

    @Test
    void two_leads_who_save_the_same_route_at_once_lose_nothing() {
        Visitor ana = ana();
        Visitor administrator = administrator();
        Map<String, String> form = hidden(ana.get("/routing/routes/1/edit"));
        administrator.get("/routing/routes/1/edit");
        assertThat(administrator
                        .post("/routing/routes/1/edit", edited(form, "theirs"))
                        .statusCode())
                .isEqualTo(303);

        Response second = ana.post("/routing/routes/1/edit", edited(form, "mine"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString())
                .contains("Somebody else saved this", "value=\"mine\"", "action=\"/routing/routes/1/edit\"");
        assertThat(routes().get(0)).contains("theirs");
        assertThat(ana.post("/routing/routes/1/edit", edited(hidden(second), "mine"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(routes().get(0)).contains("mine");
        assertThat(routes()).hasSize(4);
    }

    @Test
    void a_form_follows_its_route_where_others_moved_it_and_becomes_a_new_one_where_it_is_gone() {
        Visitor ana = ana();
        Map<String, String> form = hidden(ana.get("/routing/routes/1/edit"));
        String base = form.get("base");
        ana.post("/routing/routes/1/down", "base", base);

        Response moved = ana.post("/routing/routes/1/edit", edited(form, "mine"));
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.asString()).contains("action=\"/routing/routes/2/edit\"");

        ana.post("/routing/routes/2/remove", "base", hidden(moved).get("base"));
        Response gone = ana.post("/routing/routes/2/edit", edited(hidden(moved), "mine"));
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.asString()).contains("action=\"/routing/routes/new\"", "adds yours as a new route");
    }

    @Test
    void what_was_pressed_on_an_old_list_does_nothing_and_says_so() {
        Visitor ana = ana();
        String base = hidden(ana.get("/routing")).get("base");
        ana.post("/routing/routes/1/down", "base", base);
        List<String> before = routes();

        ana.post("/routing/routes/1/remove", "base", base);

        assertThat(ana.get("/routing").asString()).contains("Somebody else changed the routes meanwhile");
        assertThat(routes()).isEqualTo(before);
    }

    @Test
    void a_route_is_removed_after_a_page_that_says_what_follows() {
        crew.alert("rabbits");
        Visitor ana = ana();
        Response page = ana.get("/routing/routes/2/remove");
        assertThat(page.asString()).contains("rabbits", "would have gone elsewhere", others.team() + "/default");

        assertThat(ana.post("/routing/routes/2/remove", "base", hidden(page).get("base"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(routes()).hasSize(3);
    }

    @Test
    void members_look_and_change_nothing() {
        Visitor ben = ben();
        ben.get("/routing");
        String team = "/teams/" + crew.team();
        for (String path : List.of(
                "/routing/routes/new",
                "/routing/routes/1/edit",
                "/routing/routes/1/remove",
                team + "/new-policy",
                team + "/policies/default/edit",
                team + "/sources",
                team + "/sources/source/key")) {
            assertThat(ben.get(path).statusCode()).as("GET " + path).isEqualTo(403);
        }
        ben.get("/routing");
        String base = hidden(ana().get("/routing")).get("base");
        List<String> before = routes();
        for (String path : List.of(
                "/routing/routes/new",
                "/routing/routes/new/preview",
                "/routing/routes/1/edit",
                "/routing/routes/1/down",
                "/routing/routes/1/remove",
                team + "/new-policy",
                team + "/new-policy/preview",
                team + "/policies/default/edit",
                team + "/sources",
                team + "/sources/source/key")) {
            assertThat(ben.post(path, route(base, "a=b", "")).statusCode())
                    .as("POST " + path)
                    .isEqualTo(403);
        }
        assertThat(routes()).isEqualTo(before);
        assertThat(ben.get(team + "/policies/default").statusCode()).isEqualTo(200);
        assertThat(ben.get("/routing/check").statusCode()).isEqualTo(200);
    }

    @Test
    void a_lead_leads_nothing_to_or_from_another_team_and_passes_none() {
        Visitor ana = ana();
        Map<String, String> form = hidden(ana.get("/routing/routes/1/edit"));
        String base = form.get("base");
        List<String> before = routes();
        String[] away = edited(form, "away");
        away[away.length - 1] = others.team() + "/default";

        assertThat(ana.post("/routing/routes/1/edit", away).statusCode()).isEqualTo(403);
        assertThat(ana.get("/routing/routes/3/edit").statusCode()).isEqualTo(403);
        ana.get("/routing");
        assertThat(ana.post("/routing/routes/2/down", "base", base).statusCode())
                .isEqualTo(403);
        assertThat(ana.post("/routing/routes/3/remove", "base", base).statusCode())
                .isEqualTo(403);
        assertThat(ana.post("/routing/routes/order", "base", base, "route", "0", "route", "2", "route", "1")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ana.get("/teams/" + others.team() + "/policies/default/edit").statusCode())
                .isEqualTo(403);
        assertThat(routes()).isEqualTo(before);
    }

    @Test
    void the_route_check_answers_as_the_api_does() {
        int mails = world.mails(crew.email("ana")).size();
        String alert = "{\"title\":\"Queue is long\",\"severity\":\"critical\",\"labels\":{\"crew\":\"" + mark
                + "\",\"service\":\"rabbitmq\"}}";
        JsonPath api = world.program()
                .contentType("application/json")
                .body(alert.replaceFirst("}$", ",\"at\":\"2032-01-05T09:00:00Z\"}"))
                .post("/api/v1/route-check")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Visitor ben = ben();
        ben.get("/routing/check");

        Response page = ben.post("/routing/check", "alert", alert, "at", "2032-01-05T10:00", "zone", "Europe/Berlin");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(api.getString("team")).isEqualTo(crew.team());
        assertThat(page.asString())
                .contains("/teams/" + api.getString("team") + "/policies/" + api.getString("policy"))
                .contains("by route " + (api.getInt("route.position") + 1))
                .contains(api.getString("urgency") + " urgency", "held for 5 min")
                .contains("service matches rabbit.*: yes", "the alert says rabbitmq")
                .contains("datetime=\"2032-01-05T09:05:00Z\">Mon 5 Jan 2032 10:05");
        assertThat(api.getString("hold")).isEqualTo("PT5M");
        assertThat(api.getList("steps[0].people")).containsExactly(crew.handle("ana"));
        assertThat(world.mails(crew.email("ana"))).hasSize(mails);
    }

    @Test
    void the_route_check_says_why_the_routes_above_do_not_take_it() {
        Visitor ben = ben();
        ben.get("/routing/check");

        String page = ben.post(
                        "/routing/check", "alert", "crew=" + others.labels().get("crew"), "zone", "Asia/Tokyo")
                .asString();

        assertThat(page)
                .contains("by route 3")
                .contains("crew is " + mark + ": no")
                .contains("the alert has no service")
                .contains("Link to this answer");
        Matcher link =
                Pattern.compile("<a href=\"(/routing/check\\?[^\"]*)\">Link").matcher(page);
        assertThat(link.find()).isTrue();
        String address = URLDecoder.decode(link.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8);
        assertThat(ben.get(address).asString()).contains("by route 3");
    }

    @Test
    void what_cannot_be_read_is_named_and_kept() {
        Visitor ben = ben();
        ben.get("/routing/check");

        Response json = ben.post("/routing/check", "alert", "{\"title\": \"x\",\n \"labels\": oops}", "zone", "UTC");
        Response lines = ben.post("/routing/check", "alert", "a=b\nnonsense", "zone", "Nowhere/At", "at", "soon");

        assertThat(json.statusCode()).isEqualTo(422);
        assertThat(json.asString()).contains("This is not JSON at line 2, column", "oops}</textarea>");
        assertThat(lines.statusCode()).isEqualTo(422);
        assertThat(lines.asString())
                .contains("Line 2 is to be name=value", "nonsense</textarea>", "Nowhere/At", "value=\"soon\"");
    }

    @Test
    void a_source_s_key_is_shown_once() {
        Visitor ana = ana();
        String path = "/teams/" + crew.team() + "/sources";
        ana.get(path);

        Response made = ana.post(path, "slug", "prometheus", "kind", "alertmanager");
        String key = key(made);
        assertThat(made.asString()).contains("/in/" + key + "/alertmanager", "curl -H");
        assertThat(ana.get(path).asString())
                .contains("prometheus", "/in/KEY/alertmanager")
                .doesNotContain(key);
        assertThat(send(key)).isEqualTo(202);

        assertThat(ana.post(path, "slug", "prometheus", "kind", "generic").asString())
                .contains("The team has a source of this name already.");
        assertThat(ana.post(path, "slug", "Bad Name", "kind", "smoke-signals").statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_old_key_works_until_the_end_that_was_chosen() {
        Visitor ana = ana();
        String path = "/teams/" + crew.team() + "/sources";
        ana.get(path);
        String key = key(ana.post(path, "slug", "scripts", "kind", "generic"));

        assertThat(ana.get(path + "/scripts/key").asString()).contains("for another hour");
        String renewed = key(ana.post(path + "/scripts/key", "still", "3600"));
        assertThat(renewed).isNotEqualTo(key);
        assertThat(ana.get(path).asString()).contains("Its old key works until", "not used since");
        assertThat(send(key)).isEqualTo(202);
        assertThat(send(renewed)).isEqualTo(202);

        world.advance(Duration.ofHours(1));
        assertThat(send(key)).isEqualTo(404);
        assertThat(send(renewed)).isEqualTo(202);
        assertThat(ana.get(path).asString()).doesNotContain("Its old key works");
    }

    @Test
    void a_document_gives_a_source_another_key_beside_the_old_one_and_brings_none_back() {
        String document = "teams: [{slug: %s, integrations: [{slug: documented, kind: generic, key: %s}]}]";
        String old = "theFirstOfTwoKeys" + "0".repeat(15);
        String fresh = "theOtherOfTwoKeys" + "0".repeat(15);
        world.apply(document.formatted(crew.team(), old));
        world.apply(document.formatted(crew.team(), fresh));
        assertThat(List.of(send(old), send(fresh))).containsExactly(202, 202);

        world.program()
                .contentType("application/yaml")
                .body(document.formatted(crew.team(), old).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota")
                .then()
                .statusCode(422)
                .body("detail", containsString("this key was replaced: leave it out, or take another"));
        world.advance(Duration.ofDays(1));
        assertThat(List.of(send(old), send(fresh))).containsExactly(404, 202);
    }

    @Test
    void a_key_that_somebody_else_knows_opens_nothing_from_now_on() {
        Visitor ana = ana();
        String path = "/teams/" + crew.team() + "/sources";
        ana.get(path);
        String first = key(ana.post(path, "slug", "leaky", "kind", "generic"));
        ana.get(path + "/leaky/key");
        String second = key(ana.post(path + "/leaky/key", "still", "0"));
        assertThat(send(first)).isEqualTo(404);

        String third = key(ana.post(path + "/leaky/key", "still", "86400"));
        assertThat(send(second)).isEqualTo(202);
        ana.post(path + "/leaky/key/end");
        assertThat(ana.get(path).asString()).contains("The old key of leaky opens nothing any more.");
        assertThat(List.of(send(first), send(second), send(third))).containsExactly(404, 404, 202);
    }

    @Test
    void what_is_typed_is_shown_as_it_was_written_everywhere() {
        Visitor ana = ana();
        List<Response> pages = new ArrayList<>();
        Map<String, String> form = hidden(ana.get("/routing/routes/1/edit"));
        pages.add(ana.post("/routing/check", "alert", "x" + EVIL, "zone", EVIL));
        pages.add(ana.post("/routing/check", "alert", "x=" + EVIL, "zone", "UTC"));
        pages.add(ana.post("/routing/routes/new", "label", EVIL, "operator", "=~", "value", "(" + EVIL, "hold", EVIL));
        pages.add(ana.post("/teams/" + crew.team() + "/new-policy", "slug", EVIL, "step", "0", "target-0", EVIL));
        pages.add(ana.post("/teams/" + crew.team() + "/sources", "slug", EVIL, "kind", EVIL));
        assertThat(ana.post("/routing/routes/1/edit", edited(form, EVIL)).statusCode())
                .isEqualTo(303);
        pages.add(ana.get("/routing"));
        pages.add(ana.get("/routing/routes/1/edit"));
        pages.add(ana.get("/routing/routes/1/remove"));
        pages.add(ana.get("/routing/routes/new"));

        for (Response page : pages) {
            assertThat(page.asString().replaceAll("<script src=\"/[\\w./-]+(\\?v=\\w+)?\" defer></script>", ""))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script", "<img", "style=");
        }
    }

    @Test
    void the_pages_of_a_policy_that_is_not_there_are_not_there() {
        Visitor ana = ana();
        for (String path : List.of(
                "/teams/" + crew.team() + "/policies/none",
                "/teams/" + crew.team() + "/policies/none/edit",
                "/teams/" + crew.team() + "/sources/none/key",
                "/routing/routes/99/remove",
                "/routing/routes/0/edit",
                "/routing/routes/x/edit")) {
            assertThat(ana.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    /** Once for all tests: each begins with the same routes. */
    private void muster() {
        crew = world.crew()
                .lead("ana")
                .member("ben")
                .schedule("primary", "ana")
                .schedule("nobody")
                .step("PT10M", "schedule primary")
                .muster();
        others = world.crew()
                .lead("cleo")
                .schedule("primary", "cleo")
                .step("PT5M", "schedule primary")
                .muster();
    }

    private Visitor ana() {
        return of("ana");
    }

    private Visitor ben() {
        return of("ben");
    }

    private Visitor of(String name) {
        accounts.password(crew.handle(name), PASSWORD);
        return new Visitor().signIn(crew.email(name), PASSWORD);
    }

    private Visitor administrator() {
        String email = "admin-" + mark + "@example.org";
        accounts.administrator(email, "Admin", "Europe/Berlin", PASSWORD);
        return new Visitor().signIn(email, PASSWORD);
    }

    /** Names and values in turn, none of which has a space in it. */
    private static String[] fields(String words) {
        return words.split(" ");
    }

    private String[] route(String base, String notation, String playbook) {
        return new String[] {
            "base",
            base,
            "notation",
            notation,
            "place",
            "0",
            "to",
            crew.team() + "/default",
            "urgency",
            "high",
            "hold",
            "0",
            "playbook",
            playbook
        };
    }

    /** Where it leads comes last. */
    private String[] edited(Map<String, String> form, String value) {
        return new String[] {
            "base",
            form.get("base"),
            "was",
            form.get("was"),
            "others",
            form.get("others"),
            "label",
            "service",
            "operator",
            "=",
            "value",
            value,
            "urgency",
            "high",
            "hold",
            "0",
            "to",
            crew.team() + "/default"
        };
    }

    private static Map<String, String> hidden(Response page) {
        Map<String, String> fields = new HashMap<>();
        Matcher found = HIDDEN.matcher(page.asString());
        while (found.find()) fields.put(found.group(1), found.group(2));
        return fields;
    }

    private static String key(Response page) {
        assertThat(page.statusCode()).isEqualTo(200);
        Matcher found = Pattern.compile("<dd><code>([0-9a-f]{32})</code>").matcher(page.asString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int send(String key) {
        return given().body(Map.of("title", "x", "labels", crew.labels()))
                .contentType("application/json")
                .post("/in/" + key)
                .statusCode();
    }

    private JsonPath rota() {
        return world.program()
                .accept("application/json")
                .get("/api/v1/rota")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Each as {@code a="b" c="d" > team/policy high PT0S}. */
    private List<String> routes() {
        JsonPath rota = rota();
        return IntStream.range(0, rota.getList("routes").size())
                .mapToObj(i -> route(rota, "routes[" + i + "]."))
                .toList();
    }

    private static String route(JsonPath rota, String at) {
        return String.join(" ", rota.getList(at + "match", String.class)) + " > " + rota.getString(at + "team") + "/"
                + rota.getString(at + "policy") + " " + rota.getString(at + "urgency") + " "
                + rota.getString(at + "hold");
    }

    /** As {@code repeat 1: schedule primary, team platform PT10M; person ana PT5M}. */
    private String policy(String slug) {
        JsonPath rota = rota();
        String at = "teams.find { it.slug == '" + crew.team() + "' }.policies.find { it.slug == '" + slug + "' }.";
        List<String> steps = IntStream.range(0, rota.getList(at + "steps").size())
                .mapToObj(i -> step(rota, at + "steps[" + i + "]."))
                .toList();
        return "repeat " + rota.getString(at + "repeat") + ": " + String.join("; ", steps);
    }

    private static String step(JsonPath rota, String at) {
        List<String> targets = IntStream.range(0, rota.getList(at + "targets").size())
                .mapToObj(i -> rota.<String, String>getMap(at + "targets[" + i + "]").entrySet().stream()
                        .filter(target -> target.getValue() != null)
                        .map(target -> target.getKey() + " " + target.getValue())
                        .collect(Collectors.joining()))
                .toList();
        return String.join(", ", targets) + " " + rota.getString(at + "escalateAfter");
    }
}
