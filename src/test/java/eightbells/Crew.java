package eightbells;

import static io.restassured.RestAssured.given;

import eightbells.MailServer.Received;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A team of a test, with names that no other test has: {@code ana} becomes {@code ana-1k}. Build it, {@link #muster} it,
 * then send it alerts.
 */
public final class Crew {
    private final World world;
    private final String mark;
    private final List<String> people = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private final List<String> schedules = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private int repeat;
    private String routing = "urgency: high";

    Crew(World world, String mark) {
        this.world = world;
        this.mark = mark;
    }

    /** Somebody who leads the team. {@code more}: entries of the person's part of the document, in YAML's flow style. */
    public Crew lead(String name, String... more) {
        return person(name, "lead", more);
    }

    public Crew member(String name, String... more) {
        return person(name, "member", more);
    }

    /** A schedule on which these people are on call, always and together; nobody: it is a gap. */
    public Crew schedule(String slug, String... names) {
        String slot = List.of(names).stream().map(this::handle).collect(Collectors.joining(", "));
        String rotation = "{name: always, start: 2026-01-05T00:00, every: P1W, slots: [[" + slot + "]]}";
        String layers = names.length == 0 ? "" : "{rotations: [" + rotation + "]}";
        schedules.add("{slug: " + slug + ", zone: UTC, layers: [" + layers + "]}");
        return this;
    }

    /** @param targets such as {@code "schedule primary"}, {@code "person ana"}, {@code "team"} */
    public Crew step(String escalateAfter, String... targets) {
        String list = List.of(targets).stream().map(this::target).collect(Collectors.joining(", "));
        steps.add("{targets: [" + list + "], escalateAfter: " + escalateAfter + "}");
        return this;
    }

    public Crew repeat(int times) {
        repeat = times;
        return this;
    }

    /** What the route says beside its team and policy, such as {@code "urgency: low, hold: PT5M"}. */
    public Crew routed(String as) {
        routing = as;
        return this;
    }

    /** Puts it all as one rota document; its route takes the alerts of its own source. */
    public Crew muster() {
        world.apply(document());
        return this;
    }

    public String document() {
        return """
                people: [%s]
                teams:
                  - slug: %s
                    members: [%s]
                    schedules: [%s]
                    policies: [{slug: default, repeat: %d, steps: [%s]}]
                    integrations: [{slug: source, kind: generic, key: %s}]
                routes: [{match: ['crew="%s"'], team: %s, policy: default, %s}]
                """
                .formatted(
                        String.join(", ", people),
                        team(),
                        String.join(", ", members),
                        String.join(", ", schedules),
                        repeat,
                        String.join(", ", steps),
                        key(),
                        mark,
                        team(),
                        routing);
    }

    public String team() {
        return "crew-" + mark;
    }

    public String handle(String name) {
        return name + "-" + mark;
    }

    public String email(String name) {
        return handle(name) + "@example.org";
    }

    /** The key of its alert source. */
    public String key() {
        return "keyOfTheCrew" + "0".repeat(20 - mark.length()) + mark;
    }

    /** The label by which an alert becomes this crew's. */
    public Map<String, String> labels() {
        return Map.of("crew", mark);
    }

    /** Sends an alert by the generic form, and gives its id. Its title is its key. */
    public long alert(String title) {
        return signal(title, "firing")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("alert");
    }

    /** Its source says that it is over. */
    public void over(String title) {
        signal(title, "resolved").then().statusCode(202);
    }

    public Response signal(String title, String status) {
        return given().contentType("application/json")
                .body(Map.of("title", title, "key", title, "status", status, "labels", labels()))
                .post("/in/" + key());
    }

    public void acknowledge(long alert, String name) {
        act(alert, "acknowledge", name);
    }

    public void resolve(long alert, String name) {
        act(alert, "resolve", name);
    }

    public List<Received> mails(String name) {
        return world.mails(email(name));
    }

    /** The pages of an alert, oldest first, as {@code "ana email sent"}. */
    public List<String> pages(long alert) {
        JsonPath json = world.alert(alert);
        return json.<Map<String, Object>>getList("pages").stream()
                .map(page -> name(page.get("person")) + " " + page.get("channel") + " " + page.get("status"))
                .toList();
    }

    /** What happened to an alert, oldest first, by the words of its history. */
    public List<String> history(long alert) {
        return world.alert(alert).getList("history.what");
    }

    private String name(Object handle) {
        return handle.toString().replace("-" + mark, "");
    }

    private void act(long alert, String verb, String name) {
        world.program()
                .contentType("application/json")
                .body(Map.of("person", handle(name)))
                .post("/api/v1/alerts/" + alert + "/" + verb)
                .then()
                .statusCode(200);
    }

    private Crew person(String name, String role, String... more) {
        StringBuilder part = new StringBuilder("{handle: " + handle(name) + ", name: " + name);
        part.append(", email: ").append(email(name)).append(", zone: Europe/Berlin");
        for (String entry : more) part.append(", ").append(entry);
        people.add(part.append("}").toString());
        members.add("{person: " + handle(name) + ", role: " + role + "}");
        return this;
    }

    private String target(String words) {
        String[] parts = words.split(" ", 2);
        return switch (parts[0]) {
            case "schedule" -> "{schedule: " + parts[1] + "}";
            case "person" -> "{person: " + handle(parts[1]) + "}";
            default -> "{team: " + team() + "}";
        };
    }
}
