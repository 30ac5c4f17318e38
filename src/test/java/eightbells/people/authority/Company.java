package eightbells.people.authority;

import eightbells.Crew;
import eightbells.FilledForm;
import eightbells.Visitor;
import eightbells.World;
import eightbells.account.credential.Accounts;
import eightbells.people.person.ImportedCalendar;
import eightbells.people.person.PersonEntity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two teams, with something of each kind that a route can be about. Of the first team, Cleo is who everything is about:
 * her shifts, her feed, her absence, her requests for cover. Ana leads it, Ben is a member like Cleo. Dora belongs to
 * the other team, Eve to none, and Adam administers.
 */
public final class Company {
    private static final String PASSWORD = "a long password";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final Crew crew;
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();

    public Company(World world, Accounts accounts, EntityManager entities) {
        crew = world.crew();
        Instant now = world.now().truncatedTo(ChronoUnit.DAYS);
        world.apply(document(now));
        for (String name : List.of("ben", "cleo", "ana", "dora", "eve")) {
            accounts.password(crew.handle(name), PASSWORD);
        }
        accounts.administrator(crew.email("adam"), "Adam", "Europe/Berlin", PASSWORD);
        for (String name : List.of("ben", "cleo", "ana", "dora", "eve", "adam")) {
            visitors.put(name, new Visitor().signIn(crew.email(name), PASSWORD));
        }
        things.putAll(Map.of(
                "team", crew.team(),
                "schedule", "primary",
                "policy", "default",
                "slug", "restart",
                "source", "source",
                "handle", crew.handle("cleo"),
                "protocol", "alertmanager",
                "key", "unknown",
                "token", "unknown",
                "secret", "unknown"));
        things.put("alert", String.valueOf(crew.alert("Something")));
        things.put("number", String.valueOf(routes(world).indexOf(crew.team()) + 1));
        things.put("edit", found(visitor("ana").get("/history"), "/history/(\\d+)"));
        things.put("override", found(visitor("ana").get(schedule() + "/overrides"), "/overrides/(\\d+)"));
        Response page = visitor("cleo").get("/people/" + crew.handle("cleo"));
        things.put("stay", found(page, "/stays/((?!new)\\w+)\""));
        things.put("absence", found(page, "/absences/((?!new)\\w+)\""));
        things.put("feed", feed());
        things.put("calendar", calendar(entities));
        cover(now);
    }

    public Visitor visitor(String name) {
        return visitors.get(name);
    }

    public Crew crew() {
        return crew;
    }

    /** What a call of this route has to say, so that it is about Cleo: the fields of a form, or of an address. */
    String[] fields(String route) {
        return route.endsWith("/cover/ask") ? new String[] {"person", crew.handle("cleo")} : new String[0];
    }

    /** The path of a route with this company's things in its places. */
    String path(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        String[] fields = route.startsWith("GET") ? fields(route) : new String[0];
        String query = fields.length == 0 ? "" : "?" + fields[0] + "=" + fields[1];
        return PARAMETER.matcher(path).replaceAll(place -> Matcher.quoteReplacement(thing(path, place.group(1))))
                + query;
    }

    private String thing(String path, String parameter) {
        if (!parameter.equals("id")) return things.getOrDefault(parameter, "1");
        for (String kind : List.of("alert", "override", "absence", "stay", "feed", "calendar", "history", "cover")) {
            if (path.matches(".*/" + kind + "s?/\\{id}.*"))
                return things.getOrDefault(kind.equals("history") ? "edit" : kind, "1");
        }
        return "1";
    }

    private String schedule() {
        return "/teams/" + crew.team() + "/schedules/primary";
    }

    private List<String> routes(World world) {
        return world.program().get("/api/v1/rota").jsonPath().getList("routes.team");
    }

    private String feed() {
        Visitor cleo = visitor("cleo");
        cleo.get("/me/feeds/new");
        cleo.post("/me/feeds/new", "of", "person:" + crew.handle("cleo"), "name", "Mine", "duties", "both");
        return found(cleo.get("/me/feeds"), "/me/feeds/(\\d+)/");
    }

    private String calendar(EntityManager entities) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ImportedCalendar calendar = new ImportedCalendar();
            calendar.person = entities.unwrap(org.hibernate.Session.class)
                    .bySimpleNaturalId(PersonEntity.class)
                    .load(crew.handle("cleo"));
            calendar.name = "Holidays";
            calendar.url = "https://calendar.example.org/cleo.ics";
            calendar.rule = ImportedCalendar.Rule.BUSY;
            calendar.words = "";
            entities.persist(calendar);
            return String.valueOf(calendar.id);
        });
    }

    /** One request that stands with an offer of Ben's, and one that Ben took. */
    private void cover(Instant now) {
        String request = asked(now.plus(Duration.ofDays(2)));
        visitor("ben").get("/cover/" + request);
        String day = now.plus(Duration.ofDays(2)).toString().substring(0, 10);
        visitor("ben").post("/cover/" + request + "/offers", "from", day + "T08:00", "until", day + "T12:00");
        things.put("cover", request);
        things.put("offer", found(visitor("cleo").get("/cover/" + request), "/offers/(\\d+)/accept"));
        String taken = asked(now.plus(Duration.ofDays(6)));
        visitor("ben").get("/cover/" + taken);
        visitor("ben").post("/cover/" + taken + "/take");
        things.put("covering", found(visitor("cleo").get("/cover"), "/cover/of/(\\d+)"));
    }

    private String asked(Instant day) {
        String at = day.plus(Duration.ofHours(9)).toString();
        Response page = visitor("cleo").get("/cover/ask?schedule=" + crew.team() + "/primary&at=" + at);
        Response answer = FilledForm.of(page, "main form").press(visitor("cleo"), "");
        return found(answer.header("Location"), "/cover/(\\d+)$");
    }

    private static String found(Response page, String pattern) {
        return found(page.asString(), pattern);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) throw new AssertionError("no " + pattern + " in " + text);
        return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
    }

    /** Cleo is on call every other day, from today; her absence and her stay are past the shifts that others cover. */
    private String document(Instant now) {
        String day = now.plus(Duration.ofDays(40)).toString().substring(0, 10);
        String next = now.plus(Duration.ofDays(41)).toString().substring(0, 10);
        return """
                people:
                  - {handle: %1$s, name: Ana, email: %1$s@example.org, zone: UTC}
                  - {handle: %2$s, name: Ben, email: %2$s@example.org, zone: UTC}
                  - handle: %3$s
                    name: Cleo %8$s
                    email: %3$s@example.org
                    zone: UTC
                    contacts: [{kind: sms, address: "+4930%8$s", verified: true}]
                    absences: [{kind: away, from: %9$sT00:00, until: %10$sT00:00}]
                    stays: [{zone: Pacific/Auckland, from: %9$s, until: %10$s}]
                  - {handle: %4$s, name: Dora, email: %4$s@example.org, zone: UTC}
                  - {handle: %5$s, name: Eve, email: %5$s@example.org, zone: UTC}
                teams:
                  - slug: %6$s
                    members: [{person: %1$s, role: lead}, {person: %2$s, role: member}, {person: %3$s, role: member}]
                    schedules:
                      - slug: primary
                        zone: UTC
                        layers: [{rotations: [{name: daily, start: %11$s, every: P1D, slots: [[%3$s], [%1$s]]}]}]
                        overrides: [{kind: replace, person: %3$s, from: %9$sT10:00:00Z, until: %9$sT11:00:00Z}]
                      - slug: laptop
                        duty: laptop
                        zone: UTC
                        layers: [{rotations: [{name: daily, start: 2026-01-05T08:00, every: P1D, slots: [[%3$s]]}]}]
                    policies: [{slug: default, steps: [{targets: [{schedule: primary}], escalateAfter: PT10M}]}]
                    playbooks: [{slug: restart, title: Restart, text: "Do it."}]
                    integrations: [{slug: source, kind: generic, key: %7$s}]
                  - slug: other-%6$s
                    members: [{person: %4$s, role: member}]
                routes: [{match: ['crew="%8$s"'], team: %6$s, policy: default}]
                """
                .formatted(
                        crew.handle("ana"),
                        crew.handle("ben"),
                        crew.handle("cleo"),
                        crew.handle("dora"),
                        crew.handle("eve"),
                        crew.team(),
                        crew.key(),
                        crew.labels().get("crew"),
                        day,
                        next,
                        now.plus(Duration.ofHours(8)).toString().substring(0, 16));
    }
}
