package eightbells.bench;

import eightbells.bench.Browser.Form;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody takes a shift of tomorrow's. Each override is withdrawn before the next, so that they do not add up. */
final class OverrideBenchmark implements Benchmark.OnOneNode {
    private static final Pattern MADE = Pattern.compile("[?&]made=(\\d+)");

    @Override
    public void measure(World world, Node node, Table table) throws Exception {
        Program program = new Program(node.address());
        table.note(Work.OVERRIDE, world.scale(), Timing.median(time -> made(program, world.team(time))));
        Browser browser = Browser.signedIn(node.address());
        table.note(Work.OVERRIDE_CHECKED, world.scale(), Timing.median(time -> check(browser, world.team(time))
                .millis()));
        table.note(
                Work.OVERRIDE_SAVED, world.scale(), Timing.median(time -> saved(browser, program, world.team(time))));
    }

    private static double made(Program program, SampleTeam team) throws IOException, InterruptedException {
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(1));
        Answer made = program.post(
                        overrides(team),
                        "{\"kind\": \"replace\", \"person\": \"%s\", \"from\": \"%s\", \"until\": \"%s\"}"
                                .formatted(team.handle(3), tomorrow, tomorrow.plus(Duration.ofHours(8))))
                .expect(201);
        withdraw(program, team, made.json().get("id").asText());
        return made.millis();
    }

    private static Answer check(Browser browser, SampleTeam team) throws IOException, InterruptedException {
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        return browser.form(
                        team.pagerPath() + "/overrides/new?kind=alone&zone=UTC&person=" + team.handle(3) + "&from="
                                + tomorrow + "&until=" + tomorrow.plus(Duration.ofHours(8)),
                        "form.override")
                .send()
                .expect(200, "name=\"seen\"");
    }

    private static double saved(Browser browser, Program program, SampleTeam team)
            throws IOException, InterruptedException {
        Answer checked = check(browser, team);
        Form form = browser.form(checked, "form.override");
        Answer saved = form.type("seen", form.button("seen")).send().expect(303);
        Matcher id = MADE.matcher(saved.location());
        if (!id.find()) throw new IllegalStateException("no override in " + saved.location());
        withdraw(program, team, id.group(1));
        return saved.millis();
    }

    private static void withdraw(Program program, SampleTeam team, String id) throws IOException, InterruptedException {
        program.delete(overrides(team) + "/" + id).expect(204);
    }

    private static String overrides(SampleTeam team) {
        return "/api/v1" + team.pagerPath() + "/overrides";
    }
}
