package eightbells.bench;

import eightbells.bench.Browser.Form;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Somebody is away for three days next month. Each absence is removed before the next, so that they do not add up. */
final class AbsenceBenchmark implements Benchmark.OnOneNode {
    @Override
    public void measure(World world, Node node, Table table) throws Exception {
        Browser browser = Browser.signedIn(node.address());
        table.note(Work.ABSENCE_SHOWN, world.scale(), Timing.median(time -> shown(browser, world.team(time))));
        table.note(Work.ABSENCE_SAVED, world.scale(), Timing.median(time -> saved(browser, world.team(time))));
    }

    private static double shown(Browser browser, SampleTeam team) throws IOException, InterruptedException {
        return filled(browser, team).type("preview", "true").send().expect(200).millis();
    }

    private static double saved(Browser browser, SampleTeam team) throws IOException, InterruptedException {
        Answer saved = filled(browser, team).send().expect(303);
        browser.form(saved.location() + "/remove", "form[action$=/remove]")
                .send()
                .expect(303);
        return saved.millis();
    }

    private static Form filled(Browser browser, SampleTeam team) throws IOException, InterruptedException {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusMonths(1);
        return browser.form("/people/" + team.handle(0) + "/absences/new", "form[action$=/absences/new]")
                .type("from", day + "T00:00")
                .type("until", day.plusDays(3) + "T00:00");
    }
}
