package eightbells.alerting.source;

import eightbells.alerting.alert.Signal;
import java.util.List;

/**
 * What a request says.
 *
 * @param key whose source it is from
 * @param signals in the order in which they take effect
 * @param reference by what its sender knows it, to be answered with; empty: by nothing
 */
public record Reading(String key, List<Signal> signals, String reference) {
    public Reading {
        signals = List.copyOf(signals);
    }
}
