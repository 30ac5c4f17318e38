package eightbells.site.routing;

import eightbells.alerting.alert.Severities;
import eightbells.alerting.alert.Signal;
import eightbells.alerting.source.RefusedPayload;
import eightbells.alerting.source.generic.GenericJson;
import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import eightbells.platform.form.Form;
import eightbells.platform.form.Values;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The alert that somebody asks about, as it is typed.
 *
 * @param alert our own JSON, or labels, one {@code name=value} a line
 * @param severity instead of what the alert says; empty: what it says, else an error
 * @param at a local time in the zone; empty: now
 */
record SampleDraft(String alert, String severity, String at, String zone) {
    private static final int LONGEST = 200_000;

    static SampleDraft read(Form form) {
        return new SampleDraft(form.text("alert"), form.text("severity"), form.text("at"), form.text("zone"));
    }

    /** The same, where its time is told in {@code home} because no zone was. */
    SampleDraft in(ZoneId home) {
        return new SampleDraft(alert, severity, at, home.getId());
    }

    /** What the alert would be routed by; null where it cannot be read, which stands beside the field then. */
    @Nullable
    Labels labels(Form form) {
        Labels said = form.guarded("alert", () -> said(Values.within(LONGEST, alert)));
        if (severity.isEmpty() || said == null) return said;
        Severity chosen = form.guarded("severity", () -> Values.named(Severity.class, severity));
        return chosen == null ? null : said.with("severity", chosen.toString());
    }

    /** Null where it is no time, or no zone. */
    @Nullable
    Instant instant(Form form, Instant now) {
        ZoneId in = form.guarded("zone", () -> Values.zone(zone));
        if (at.isEmpty() || in == null) return in == null ? null : now;
        LocalDateTime local = form.guarded("at", () -> Values.wallClock(at));
        return local == null ? null : local.atZone(in).toInstant();
    }

    private static Labels said(String text) {
        return (text.startsWith("{") || text.startsWith("[") ? json(text) : lines(text)).routed();
    }

    private static Signal json(String text) {
        try {
            return GenericJson.read(text.getBytes(StandardCharsets.UTF_8)).get(0);
        } catch (RefusedPayload refused) {
            throw new IllegalArgumentException(refused.faults().stream()
                    .map(fault -> (fault.path() + " " + fault.message()).strip())
                    .collect(Collectors.joining("; "))
                    .replaceFirst("^the body is", "is"));
        }
    }

    private static Signal lines(String text) {
        TreeMap<String, String> labels = new TreeMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) continue;
            int sign = line.indexOf('=');
            if (sign < 1)
                throw new IllegalArgumentException("line " + number + " is to be name=value, like service=rabbitmq");
            labels.put(
                    line.substring(0, sign).strip(),
                    unquoted(line.substring(sign + 1).strip()));
        }
        Severity severity = Severities.meaning(labels.getOrDefault("severity", ""));
        return new Signal(Signal.Action.TRIGGER, null, "a sample", severity, new Labels(labels), null, "", null);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
