package eightbells.delivery.channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a channel may say to its receiver.
 *
 * @param page the page's id, by which a receiver knows a repetition
 * @param zone where the receiver is at home
 * @param acknowledge the link by which the receiver acknowledges; opening it acknowledges nothing
 * @param playbook what to do, its address absolute; null: none
 */
public record Message(
        long page,
        String person,
        String name,
        String address,
        ZoneId zone,
        String because,
        String acknowledge,
        String alertLink,
        @Nullable Playbook playbook,
        About about) {

    /** @param href absolute */
    public record Playbook(String title, String href) {}

    /** The alert, as text. */
    public record About(
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
            Instant openedAt,
            Map<String, String> labels,
            String link,
            String details) {}
}
