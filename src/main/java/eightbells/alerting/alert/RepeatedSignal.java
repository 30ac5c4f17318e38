package eightbells.alerting.alert;

import eightbells.core.routing.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a signal changes on the open alert that it repeats. What it says takes the place of what was said before; what
 * it leaves out stays. Nothing becomes less bad by a repeat.
 */
record RepeatedSignal(Alert alert, Signal signal) {

    boolean worse() {
        return signal.severity().worseThan(alert.severity);
    }

    /** Puts the newer text on the alert; gives the earlier one, a line a thing; none where nothing is new. */
    List<String> renew() {
        List<String> earlier = new ArrayList<>();
        if (!signal.title().equals(alert.title)) {
            earlier.add("title: " + alert.title);
            alert.title = signal.title();
        }
        if (signal.link() != null && !signal.link().equals(alert.link)) {
            if (alert.link != null) earlier.add("link: " + alert.link);
            alert.link = signal.link();
        }
        Labels labels = labels();
        if (!labels.equals(alert.labels)) {
            earlier.add("labels: " + words(alert.labels, labels));
            alert.labels = labels;
        }
        if (!signal.details().isEmpty() && !signal.details().equals(alert.details)) {
            if (!alert.details.isEmpty()) earlier.add("details: " + alert.details);
            alert.details = signal.details();
        }
        return earlier;
    }

    /** Its own, and how bad it was at worst; where it says nothing but how bad it is, those that there are. */
    private Labels labels() {
        boolean says = signal.labels().values().keySet().stream().anyMatch(name -> !name.equals("severity"));
        Labels newest = says ? signal.labels() : alert.labels;
        return newest.with("severity", (worse() ? signal.severity() : alert.severity).toString());
    }

    /** Those that are no more, or were others. */
    private static String words(Labels was, Labels is) {
        String gone = was.values().entrySet().stream()
                .filter(label -> !Objects.equals(label.getValue(), is.get(label.getKey())))
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
        return gone.isEmpty() ? "fewer than now" : gone;
    }
}
