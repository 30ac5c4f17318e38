package eightbells.site.routing;

import eightbells.alerting.escalation.RouteCheck;
import eightbells.alerting.playbook.PlaybookLinks;
import eightbells.company.document.RotaExport;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Route;
import eightbells.rota.schedule.Rotas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what would happen to an alert, and why. */
@ApplicationScoped
class RouteExplanation {
    private static final int LONGEST_ADDRESS = 1_500;

    private final RouteCheck check;
    private final EscalationPreviews pursuits;
    private final PlaybookLinks playbooks;
    private final RotaExport export;
    private final Rotas rotas;

    RouteExplanation(
            RouteCheck check, EscalationPreviews pursuits, PlaybookLinks playbooks, RotaExport export, Rotas rotas) {
        this.check = check;
        this.pursuits = pursuits;
        this.playbooks = playbooks;
        this.export = export;
        this.rotas = rotas;
    }

    @Transactional
    CheckPage.Verdict of(SampleDraft sample, Labels labels, Instant at, Instant now) {
        RouteList list = new RouteList(export.routes());
        TargetNames directory = TargetNames.of(rotas.current());
        RouteCheck.Outcome outcome = check.of(labels, at).orElse(null);
        return new CheckPage.Verdict(
                at,
                sample.at().isEmpty(),
                labels.values(),
                outcome == null ? List.of() : trials(list, outcome.position(), labels, directory),
                outcome == null ? null : taken(list, outcome, directory),
                share(sample));
    }

    private CheckPage.Taken taken(RouteList list, RouteCheck.Outcome outcome, TargetNames directory) {
        String team = outcome.route().destination().team();
        return new CheckPage.Taken(
                RouteLine.of(outcome.position(), list, directory, false),
                outcome.begins(),
                playbooks.find(team, outcome.route().destination().playbook()).orElse(null),
                pursuits.of(team, outcome.policy(), outcome.begins(), outcome.steps(), directory));
    }

    private static List<CheckPage.Trial> trials(RouteList list, int taken, Labels labels, TargetNames directory) {
        return IntStream.rangeClosed(0, taken)
                .mapToObj(i -> {
                    Route route = list.routes().get(i);
                    return new CheckPage.Trial(
                            RouteLine.of(i, list, directory, false), route.matches(labels), tests(route, labels));
                })
                .toList();
    }

    private static List<CheckPage.Test> tests(Route route, Labels labels) {
        return route.match().stream()
                .map(matcher ->
                        new CheckPage.Test(Condition.of(matcher), matcher.matches(labels), labels.get(matcher.name())))
                .toList();
    }

    private static @Nullable String share(SampleDraft sample) {
        String address = "/routing/check?alert=" + encoded(sample.alert()) + "&severity=" + encoded(sample.severity())
                + "&at=" + encoded(sample.at()) + "&zone=" + encoded(sample.zone());
        return address.length() <= LONGEST_ADDRESS ? address : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
