package eightbells.site.alerts;

import eightbells.alerting.alert.AlertLine;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The alerts: what nobody has, what somebody has, what is over.
 *
 * @param triggered open alerts that nobody has, newest first
 * @param acknowledged open alerts that somebody has
 * @param resolved the latest, newest first
 */
@CheckedTemplate(basePath = "site/alerts")
record AlertsPage(
        Frame frame,
        Filter filter,
        List<Team> teams,
        List<AlertLine> triggered,
        List<AlertLine> acknowledged,
        List<AlertLine> resolved)
        implements TemplateInstance {
    record Team(String slug, String name) {}

    /**
     * What is shown.
     *
     * @param status {@code open}, {@code resolved}, or empty for both
     * @param team the slug of a team, or empty for all
     */
    record Filter(String status, String team) {
        public boolean open() {
            return !"resolved".equals(status);
        }

        public boolean resolved() {
            return !"open".equals(status);
        }
    }
}
