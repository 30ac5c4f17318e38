package eightbells.alerting.alert;

import eightbells.core.routing.Labels;
import eightbells.core.routing.Severity;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a source says, in our words. Its texts are bounded, without control characters, and its links http or https:
 * what is too long is cut, what is no link is null.
 *
 * @param key names the alert within its integration; null: nothing else is about this alert. Never null where the
 *     action is another than to trigger
 * @param title one line; never empty where the action is to trigger
 * @param labels what it is routed by
 * @param details lines for people to read, often none
 * @param runbook where the source says what to do
 */
public record Signal(
        Action action,
        @Nullable String key,
        String title,
        Severity severity,
        Labels labels,
        @Nullable String link,
        String details,
        @Nullable String runbook) {
    /** The most characters (UTF-16) of each text, and the most labels. */
    public static final int KEY = 512;

    public static final int TITLE = 1_024;
    public static final int DETAILS = 32_768;
    public static final int LINK = 2_000;
    public static final int RUNBOOK = 1_000;
    public static final int LABELS = 128;
    public static final int LABEL_NAME = 200;
    public static final int LABEL_VALUE = 1_024;

    public enum Action {
        TRIGGER,
        ACKNOWLEDGE,
        RESOLVE
    }

    public Signal {
        key = key == null ? null : SignalText.key(key, KEY);
        title = SignalText.line(title, TITLE);
        labels = bounded(labels);
        link = link == null ? null : SignalText.link(link, LINK);
        details = SignalText.block(details, DETAILS);
        runbook = runbook == null ? null : SignalText.link(runbook, RUNBOOK);
        if (action == Action.TRIGGER && title.isEmpty()) throw new IllegalArgumentException("an alert has a title");
        if (action != Action.TRIGGER && key == null) throw new IllegalArgumentException("a key says which alert");
    }

    /** What is done to an alert of which nothing else is said. */
    public static Signal about(Action action, String key) {
        return new Signal(action, key, "", Severities.DEFAULT, Labels.NONE, null, "", null);
    }

    /** What it is routed by: its labels, its severity in our word for it. */
    public Labels routed() {
        return labels.with("severity", severity.toString());
    }

    private static Labels bounded(Labels labels) {
        TreeMap<String, String> bounded = new TreeMap<>();
        labels.values().forEach((name, value) -> {
            String line = SignalText.line(name, LABEL_NAME);
            if (bounded.size() < LABELS && !line.isEmpty()) bounded.put(line, SignalText.block(value, LABEL_VALUE));
        });
        return new Labels(bounded);
    }
}
