package eightbells.rota.schedule;

import eightbells.people.person.PersonAdded;
import eightbells.rota.schedule.RotaChanges.RotaChange;
import eightbells.rota.schedule.RotaLoader.Reading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The newest rota, in memory. Whoever edits puts what was touched into it after the commit, so the first read after a
 * change sees it; other nodes look for edits twice a second, and read again what those touched.
 */
@ApplicationScoped
public class Rotas {
    private static final Duration LOOK = Duration.ofMillis(400);

    /** Of more edits than this nobody asks again whether they have been heard of. */
    private static final int REMEMBERED = 1_000;

    private final RotaLoader loader;
    private final RotaChanges changes;
    private final RecordedShifts record;
    private final NavigableSet<Long> heard = new TreeSet<>();
    private volatile @Nullable Rota current;
    private volatile long routes;

    Rotas(RotaLoader loader, RotaChanges changes, RecordedShifts record) {
        this.loader = loader;
        this.changes = changes;
        this.record = record;
    }

    public Rota current() {
        Rota rota = current;
        return rota == null ? first() : rota;
    }

    /** The newest that there is on any node, for what is done once and not again when one knows more. */
    public Rota newest() {
        if (current == null) return first();
        QuarkusTransaction.requiringNew().run(this::hear);
        return current();
    }

    /** Another number whenever the routes of alerts may have changed. */
    public long routes() {
        return routes;
    }

    /**
     * An edit was committed here.
     *
     * @param reading what it touched, as it is now
     */
    public synchronized void committed(long revision, Reading reading, boolean routesChanged) {
        heard(Set.of(revision), reading, routesChanged);
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(LOOK.toMillis(), timer -> vertx.executeBlocking(this::look, false));
    }

    /** Whoever joined by another way than an edit is in the next rota. */
    void joined(@Observes PersonAdded somebody) {
        changes.record(Set.of(), Set.of(somebody.handle()), false);
    }

    private Void look() {
        newest();
        return null;
    }

    private synchronized Rota first() {
        Rota rota = current;
        if (rota != null) return rota;
        return QuarkusTransaction.requiringNew().call(() -> {
            // Before the rest is read: what another node commits meanwhile is heard of again.
            changes.since(changes.newest()).forEach(change -> heard.add(change.revision()));
            Rota read = loader.all().in(Rota.of(List.of(), List.of()));
            current = read;
            return read;
        });
    }

    private void hear() {
        List<RotaChange> unheard = unheard(changes.since(newestHeard()));
        if (unheard.isEmpty()) return;
        Set<String> teams = new HashSet<>();
        Set<String> people = new HashSet<>();
        Set<Long> revisions = new HashSet<>();
        boolean routesChanged = false;
        for (RotaChange change : unheard) {
            revisions.add(change.revision());
            teams.addAll(change.teams());
            people.addAll(change.people());
            routesChanged |= change.routes();
        }
        if (teams.contains(RotaChanges.ALL)) {
            record.forget();
            anew(revisions, loader.all());
        } else {
            heard(revisions, loader.of(teams, people, List.of()), routesChanged);
        }
    }

    private synchronized long newestHeard() {
        return heard.isEmpty() ? 0 : heard.last();
    }

    private synchronized List<RotaChange> unheard(List<RotaChange> recent) {
        return recent.stream()
                .filter(change -> !heard.contains(change.revision()))
                .toList();
    }

    private synchronized void anew(Set<Long> revisions, Reading everything) {
        heard.addAll(revisions);
        routes++;
        current = everything.in(current().emptied());
    }

    /** What is newer already, because it was read or committed meanwhile, stays. */
    private synchronized void heard(Set<Long> revisions, Reading reading, boolean routesChanged) {
        heard.addAll(revisions);
        while (heard.size() > REMEMBERED) heard.pollFirst();
        if (routesChanged) routes++;
        Rota rota = current();
        current = rota.with(
                reading.teams().stream()
                        .filter(team -> team.revision() >= rota.revisionOf(team.slug()))
                        .toList(),
                reading.people().stream()
                        .filter(member -> member.revision() >= rota.revisionOfPerson(member.handle()))
                        .toList());
    }
}
