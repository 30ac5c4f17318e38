package eightbells;

import eightbells.auth.Deed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What was done, as the application tells it. */
@Singleton
public class ToldDeeds {
    private final List<Deed> deeds = new ArrayList<>();

    synchronized void did(@Observes Deed deed) {
        deeds.add(deed);
    }

    /** The verbs of what was done by somebody or to them, the oldest first. */
    public synchronized List<String> of(String handle) {
        return deeds.stream()
                .filter(deed -> deed.who().equals(handle) || deed.about().contains(handle))
                .map(Deed::what)
                .toList();
    }

    /** Everything, as text. */
    public synchronized String all() {
        return deeds.toString();
    }
}
