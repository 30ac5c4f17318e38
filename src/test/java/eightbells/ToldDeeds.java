package eightbells;

import eightbells.people.authority.AuditEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** What was done, as the application tells it. */
@Singleton
public class ToldDeeds {
    private final List<AuditEvent> deeds = new ArrayList<>();

    synchronized void did(@Observes AuditEvent deed) {
        deeds.add(deed);
    }

    /** The verbs of what was done by somebody or to them, the oldest first. */
    public synchronized List<String> of(String handle) {
        return deeds.stream()
                .filter(deed -> deed.who().equals(handle) || deed.about().contains(handle))
                .map(AuditEvent::what)
                .toList();
    }

    /** Everything, as text. */
    public synchronized String all() {
        return deeds.toString();
    }
}
