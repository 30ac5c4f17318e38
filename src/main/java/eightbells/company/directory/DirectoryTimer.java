package eightbells.company.directory;

import eightbells.company.directory.DirectorySync.Compared;
import eightbells.people.authority.KeycloakSettings;
import eightbells.platform.timer.DueTask;
import eightbells.platform.timer.Timers;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Brings people over by itself, once an administrator has done it, as often as the settings say. */
@ApplicationScoped
public class DirectoryTimer implements DueTask {
    static final String TASK = "directory";

    private static final String ITSELF = "keycloak";
    private static final long ONLY = 1;
    /** After a failure. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final KeycloakSettings settings;
    private final DirectorySync directory;
    private final DirectoryRuns runs;
    private final Instance<Timers> timers;

    DirectoryTimer(KeycloakSettings settings, DirectorySync directory, DirectoryRuns runs, Instance<Timers> timers) {
        this.settings = settings;
        this.directory = directory;
        this.runs = runs;
        this.timers = timers;
    }

    @Override
    public String name() {
        return TASK;
    }

    @Override
    @ActivateRequestContext
    public Optional<Instant> due(long id, Instant now) {
        if (off()) return Optional.empty();
        Optional<DirectoryRun> last = QuarkusTransaction.requiringNew().call(runs::last);
        boolean wanted = last.isPresent() && last.get().wellAt != null;
        if (!wanted) return Optional.of(now.plus(settings.every()));
        Instant next = last.get().at.plus(last.get().fault == null ? settings.every() : again());
        if (next.isAfter(now)) return Optional.of(next);
        try {
            directory.bringOver(plan -> true, now, ITSELF);
            return Optional.of(now.plus(settings.every()));
        } catch (KeycloakUnavailable unanswered) {
            Log.warn(unanswered.words());
        } catch (RuntimeException unexpected) {
            Log.error("People could not be brought over from Keycloak", unexpected);
            runs.failed("Something unexpected went wrong. The server's log says more.", ITSELF, now);
        }
        return Optional.of(now.plus(again()));
    }

    /** An administrator does it, and the timer goes on from here. */
    public Compared byHand(Predicate<SyncPlan> stands, Instant now, String who) {
        Compared compared = directory.bringOver(stands, now, who);
        if (compared.done() && !off()) {
            QuarkusTransaction.requiringNew().run(() -> timers.get().move(TASK, ONLY, now.plus(settings.every())));
        }
        return compared;
    }

    void start(@Observes StartupEvent event) {
        if (off()) return;
        try {
            // It finds out by itself when it is due: the settings may be others than before.
            QuarkusTransaction.requiringNew().run(() -> timers.get().move(TASK, ONLY, Instant.EPOCH));
        } catch (RuntimeException another) {
            Log.debug("Another node set the timer at the same moment", another);
        }
    }

    private boolean off() {
        return settings.url().isEmpty()
                || settings.every().isZero()
                || settings.every().isNegative();
    }

    private Duration again() {
        return AGAIN.compareTo(settings.every()) < 0 ? AGAIN : settings.every();
    }
}
