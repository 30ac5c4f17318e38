package eightbells.rota;

import eightbells.core.rota.Interval;
import java.util.List;

/**
 * What an edit does, or would do.
 *
 * @param changes one line a thing that changed; none: the document says what is so already
 * @param people whose shifts change over the coming {@link RotaDiff#HORIZON}
 * @param gaps where nobody will be on call, but somebody was to be
 * @param keys of new integrations, told this once
 */
public record RotaChange(List<String> changes, List<PersonChange> people, List<Stretch> gaps, List<Key> keys) {

    public record PersonChange(
            String person, List<Stretch> gained, List<Stretch> lost, double hoursBefore, double hoursAfter) {}

    public record Stretch(String team, String schedule, Interval interval) {}

    public record Key(String team, String integration, String key) {}

    public boolean nothing() {
        return changes.isEmpty();
    }
}
