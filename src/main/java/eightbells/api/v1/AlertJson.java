package eightbells.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertEvent;
import eightbells.alerting.paging.Page;
import eightbells.platform.form.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alert on the wire. */
record AlertJson(
        long id,
        String title,
        String status,
        String severity,
        String urgency,
        @Nullable String team,
        @Nullable String policy,
        String integration,
        String key,
        int count,
        @Nullable String openedAt,
        @Nullable String acknowledgedAt,
        String acknowledgedBy,
        @Nullable String resolvedAt,
        String playbook,
        boolean unanswered,
        @JsonInclude(JsonInclude.Include.NON_NULL) String link) {

    record EventJson(@Nullable String at, String what, String who, String detail) {}

    record PageJson(
            long id,
            String person,
            String channel,
            String address,
            String status,
            @Nullable String createdAt,
            @Nullable String sentAt,
            int attempts,
            String because,
            String outcome) {}

    /** One alert with all that belongs to it. */
    record Whole(
            @JsonUnwrapped AlertJson alert,
            Map<String, String> labels,
            String details,
            List<EventJson> history,
            List<PageJson> pages) {}

    static AlertJson of(Alert alert) {
        return new AlertJson(
                alert.id,
                alert.title,
                alert.status.toString(),
                alert.severity.toString(),
                Values.name(alert.urgency),
                alert.team == null ? null : alert.team.slug,
                alert.policy == null ? null : alert.policy.slug,
                alert.integration.slug,
                alert.dedupKey,
                alert.occurrences,
                text(alert.openedAt),
                text(alert.acknowledgedAt),
                alert.acknowledgedBy,
                text(alert.resolvedAt),
                alert.playbook,
                alert.exhaustedAt != null && alert.triggered(),
                alert.link);
    }

    static Whole whole(Alert alert, List<AlertEvent> history, List<Page> pages) {
        return new Whole(
                of(alert),
                alert.labels.values(),
                alert.details,
                history.stream()
                        .map(e -> new EventJson(text(e.at), e.what, e.who, e.detail))
                        .toList(),
                pages.stream().map(AlertJson::page).toList());
    }

    private static PageJson page(Page page) {
        return new PageJson(
                page.id,
                page.person.handle,
                page.channel,
                page.address,
                page.status.toString(),
                text(page.createdAt),
                text(page.sentAt),
                page.attempts,
                page.because,
                page.outcome);
    }

    private static @Nullable String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
