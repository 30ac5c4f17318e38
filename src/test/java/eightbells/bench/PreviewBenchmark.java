package eightbells.bench;

import eightbells.bench.Browser.Form;
import java.io.IOException;

/** The weekly rotation is to hand over every second week: what would that change? */
final class PreviewBenchmark implements Benchmark.OnOneNode {
    @Override
    public void measure(World world, Node node, Table table) throws Exception {
        Browser browser = Browser.signedIn(node.address());
        table.note(Work.PREVIEW, world.scale(), Timing.median(time -> previewed(browser, world.team(time))));
    }

    private static double previewed(Browser browser, SampleTeam team) throws IOException, InterruptedException {
        Form form = browser.form(team.pagerPath() + "/edit", "#plan");
        return form.type("r2-count", "2")
                .type("do", "preview")
                .send()
                .expect(200, "id=\"decide\"")
                .millis();
    }
}
