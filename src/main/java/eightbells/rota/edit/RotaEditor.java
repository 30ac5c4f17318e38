package eightbells.rota.edit;

import eightbells.rota.schedule.Recorder;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.RotaChanges;
import eightbells.rota.schedule.RotaLoader;
import eightbells.rota.schedule.RotaLoader.Reading;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.Schedule;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * The one way to edit the rota. An edit is told what it touches: it locks that and no more, records who served until now
 * (T11), does its work on entities, compares the schedules that may have changed, commits, and puts them into the rota
 * in memory. A preview is the same edit, rehearsed: it locks nothing and writes nothing.
 */
@ApplicationScoped
public class RotaEditor {
    private final EntityManager entities;
    private final EditLocks locks;
    private final RotaLoader loader;
    private final Recorder recorder;
    private final Rotas rotas;
    private final RotaChanges numbers;
    private final RecordedEdits history;
    private final Event<EditRehearsed> edited;
    private final Event<EditApplied> stood;

    RotaEditor(
            EntityManager entities,
            EditLocks locks,
            RotaLoader loader,
            Recorder recorder,
            Rotas rotas,
            RotaChanges numbers,
            RecordedEdits history,
            Event<EditRehearsed> edited,
            Event<EditApplied> stood) {
        this.entities = entities;
        this.locks = locks;
        this.loader = loader;
        this.recorder = recorder;
        this.rotas = rotas;
        this.numbers = numbers;
        this.history = history;
        this.edited = edited;
        this.stood = stood;
    }

    /** What an edit gave, and what it changed. */
    public record Done<T>(T result, RotaChange change) {}

    /**
     * Edits, and tells those concerned. Where nothing was changed, nothing is kept.
     *
     * @param work writes to the database, and says in the changes what it did; it may refuse
     */
    public <T> T change(EditScope touched, Function<ChangeLog, T> work, Instant now, String who) {
        return done(touched, work, change -> true, now, who).result();
    }

    /** As {@link #change}, where nothing but the change is asked for. */
    public RotaChange edit(EditScope touched, Consumer<ChangeLog> work, Instant now, String who) {
        return done(touched, without(work), change -> true, now, who).change();
    }

    /** @param stands whether what the edit would do is to be done */
    public RotaChange edit(
            EditScope touched, Consumer<ChangeLog> work, Predicate<RotaChange> stands, Instant now, String who) {
        return done(touched, without(work), stands, now, who).change();
    }

    private <T> Done<T> done(
            EditScope touched, Function<ChangeLog, T> work, Predicate<RotaChange> stands, Instant now, String who) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return EditRetries.retried(() -> {
            QuarkusTransaction.begin();
            boolean open = true;
            try {
                Edit<T> edit = new Edit<>(touched, second);
                Done<T> done = edit.done(work);
                if (!done.change.nothing() && stands.test(done.change)) {
                    long revision = edit.stands(done.change, who);
                    open = false;
                    QuarkusTransaction.commit();
                    if (touched.names()) rotas.newest();
                    else rotas.committed(revision, edit.reading.at(revision), touched.routes());
                }
                return done;
            } finally {
                if (open) QuarkusTransaction.rollback();
            }
        });
    }

    /** What an edit would do. No editor waits for a preview, and it waits for none. */
    public RotaChange preview(EditScope touched, Consumer<ChangeLog> work, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        QuarkusTransaction.begin();
        try {
            entities.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
            Set<String> teams = locks.teams(touched, second);
            ChangeLog changes = new ChangeLog();
            Rota before = rotas.current();
            work.accept(changes);
            return compared(
                    changes, before, () -> loader.of(teams, touched.people(), changes.fresh(Schedule.class)), second);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private RotaChange compared(ChangeLog changes, Rota before, Supplier<Reading> reading, Instant now) {
        Rota after = reading.get().in(before);
        int lines = changes.lines().size();
        edited.fire(new EditRehearsed(before, after, changes, now));
        if (changes.lines().size() > lines) after = reading.get().in(before);
        List<String> followed = changes.lines().subList(lines, changes.lines().size());
        RotaDiff diff = new RotaDiff(before, after, now);
        return new RotaChange(
                changes.lines(),
                followed,
                diff.people(),
                diff.gaps(),
                changes.conflicts(),
                changes.keys(),
                before,
                after);
    }

    private static Function<ChangeLog, Void> without(Consumer<ChangeLog> work) {
        return changes -> {
            work.accept(changes);
            return null;
        };
    }

    /** One edit, within its transaction. */
    private final class Edit<T> {
        private final EditScope touched;
        private final Instant now;
        private final ChangeLog changes = new ChangeLog();
        private final Set<String> teams;
        private final Rota before;
        private Reading reading = new Reading(List.of(), List.of());

        Edit(EditScope touched, Instant now) {
            this.touched = touched;
            this.now = now;
            teams = locked();
            before = upToDate();
        }

        /** Whoever came first may have named these people in another team meanwhile: then that is locked as well. */
        private Set<String> locked() {
            Set<String> found = locks.teams(touched, now);
            locks.lock(found, touched);
            if (!found.containsAll(locks.teams(touched, now))) throw new EditRetries.CameBetween();
            return found;
        }

        /** What is locked does not change any more: the rota in memory has it, or is behind. */
        private Rota upToDate() {
            return locks.are(rotas.current(), teams, touched.people()) ? rotas.current() : rotas.newest();
        }

        Done<T> done(Function<ChangeLog, T> work) {
            recorder.record(
                    teams.stream().flatMap(team -> before.ofTeam(team).stream()).toList(), now);
            forget();
            T result = work.apply(changes);
            return new Done<>(result, compared(changes, before, this::read, now));
        }

        private Reading read() {
            forget();
            // Under other names everything is read anew after the commit; who is on call is the same.
            if (!touched.names()) reading = loader.of(teams, touched.people(), List.of());
            return reading;
        }

        long stands(RotaChange change, String who) {
            long edit = history.record(change, now, who);
            stood.fire(new EditApplied(change, now, who, edit, changes.told()));
            entities.flush();
            return touched.names() ? numbers.recordAll() : numbers.record(teams, touched.people(), touched.routes());
        }

        /** What was read for an answer is not looked through for changes again with each query that follows. */
        private void forget() {
            entities.flush();
            entities.clear();
        }
    }
}
