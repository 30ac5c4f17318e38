package eightbells.alerting.alert;

import eightbells.core.routing.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words mean that sources use for severity. */
public final class Severities {
    public static final Severity DEFAULT = Severity.ERROR;

    private static final Map<Severity, Set<String>> WORDS = Map.of(
            Severity.CRITICAL,
            Set.of("critical", "crit", "page", "fatal", "emergency", "emerg", "disaster", "p1", "sev1"),
            Severity.WARNING,
            Set.of("warning", "warn", "minor", "medium", "moderate", "p3", "sev3"),
            Severity.INFO,
            Set.of(
                    "info",
                    "information",
                    "informational",
                    "notice",
                    "debug",
                    "low",
                    "none",
                    "ok",
                    "p4",
                    "p5",
                    "sev4",
                    "sev5"));

    private Severities() {}

    /** Whatever is unknown is an error: too loud rather than too quiet. */
    public static Severity meaning(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().contains(lower))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(DEFAULT);
    }
}
