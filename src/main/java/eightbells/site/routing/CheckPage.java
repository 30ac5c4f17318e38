package eightbells.site.routing;

import eightbells.alerting.playbook.PlaybookLink;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would happen to an alert.
 *
 * @param severities to choose from
 * @param verdict null: nothing was asked yet, or it could not be read
 */
@CheckedTemplate(basePath = "site/routing")
record CheckPage(Frame frame, SampleDraft sample, FormErrors errors, List<String> severities, @Nullable Verdict verdict)
        implements TemplateInstance {

    /**
     * @param at when the alert would come in
     * @param labels what it is routed by
     * @param trials each route up to the one that takes it, in order
     * @param taken null: there is no route yet, and the administrators are paged
     * @param share the address of this answer; null: the alert is too long for one
     */
    record Verdict(
            @Nullable Instant at,
            boolean now,
            Map<String, String> labels,
            List<Trial> trials,
            @Nullable Taken taken,
            @Nullable String share) {}

    /** @param begins when the first step is taken: after the hold */
    record Taken(RouteLine route, Instant begins, @Nullable PlaybookLink playbook, EscalationPreview pursuit) {}

    record Trial(RouteLine route, boolean matches, List<Test> tests) {}

    /** @param actual what the alert says; empty: it has no such label */
    record Test(Condition condition, boolean holds, String actual) {}
}
