package eightbells.alerting.source;

import eightbells.alerting.alert.Alert;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** @param alert null: the signal was about no open alert, and is dropped */
public record TakenJson(@Nullable Long alert, String status) {
    public record Batch(List<TakenJson> alerts) {}

    public static TakenJson of(Optional<Alert> alert) {
        return alert.map(a -> new TakenJson(a.id, a.status.toString())).orElse(new TakenJson(null, "resolved"));
    }

    public static Batch of(List<Optional<Alert>> alerts) {
        return new Batch(alerts.stream().map(TakenJson::of).toList());
    }
}
