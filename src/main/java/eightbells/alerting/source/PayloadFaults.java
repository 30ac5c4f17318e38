package eightbells.alerting.source;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers what is wrong with a payload, the first thing a path, so that its sender hears of all at once. */
public final class PayloadFaults {
    private static final int MOST = 20;

    private final Map<String, RefusedPayload.Fault> byPath = new LinkedHashMap<>();

    public void add(String path, String message) {
        if (byPath.size() < MOST) byPath.putIfAbsent(path, new RefusedPayload.Fault(path, message));
    }

    public void refuseIfAny() {
        if (!byPath.isEmpty()) {
            throw RefusedPayload.faulty(byPath.values().stream().toList());
        }
    }
}
