package eightbells.site.routing;

import java.util.Arrays;
import java.util.Optional;

/** What sends alerts, and where to. */
enum SourceKind {
    GENERIC("generic", "a script, or anything that can send JSON", ""),
    ALERTMANAGER("alertmanager", "Prometheus' Alertmanager", "/alertmanager"),
    GRAFANA("grafana", "Grafana's alerting", "/grafana"),
    PAGERDUTY("pagerduty", "anything that speaks PagerDuty's Events API v2", "");

    private static final String SAMPLE = "\"title\": \"A first alert\", \"key\": \"first\", \"severity\": \"warning\"";

    final String slug;
    final String words;
    private final String suffix;

    SourceKind(String slug, String words, String suffix) {
        this.slug = slug;
        this.words = words;
        this.suffix = suffix;
    }

    /** A document may name any kind; only these are known. */
    static Optional<SourceKind> of(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

    /** The path of this server that it sends to. */
    String path(String key) {
        return this == PAGERDUTY ? "/v2/enqueue" : "/in/" + key + suffix;
    }

    /** A command that sends a first alert, whatever the kind: of the generic form, which every key takes. */
    String curl(String url, String key) {
        if (this != PAGERDUTY) return command(url.substring(0, url.length() - suffix.length()), "{" + SAMPLE + "}");
        return command(
                url,
                "{\"routing_key\": \"" + key + "\", \"event_action\": \"trigger\", \"payload\": "
                        + "{\"summary\": \"A first alert\", \"source\": \"curl\", \"severity\": \"warning\"}}");
    }

    private static String command(String url, String body) {
        return "curl -H 'Content-Type: application/json' \\\n  -d '" + body + "' \\\n  " + url;
    }
}
