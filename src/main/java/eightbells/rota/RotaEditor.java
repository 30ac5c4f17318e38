package eightbells.rota;

import eightbells.core.rota.Override;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.policy.Policies;
import eightbells.schedule.Recorder;
import eightbells.schedule.Rota;
import eightbells.schedule.RotaLoader;
import eightbells.schedule.Rotas;
import eightbells.schedule.Schedule;
import eightbells.schedule.ScheduleOverride;
import eightbells.schedule.Schedules;
import eightbells.team.Teams;
import eightbells.web.Fault;
import eightbells.web.NotFound;
import eightbells.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Applies edits, one at a time: the past is recorded, the edit done whole, the rota in memory renewed. */
@ApplicationScoped
public class RotaEditor {
    private final EntityManager entities;
    private final RotaLoader loader;
    private final Recorder recorder;
    private final Rotas rotas;
    private final People people;
    private final Teams teams;
    private final Schedules schedules;
    private final Policies policies;
    private final DocumentEdit documentEdit;
    private final ScheduleEdit scheduleEdit;
    private final RotaExport export;
    private final RecordedEdits history;
    private final Event<Edited> edited;
    private final Event<Stood> stood;

    RotaEditor(
            EntityManager entities,
            RotaLoader loader,
            Recorder recorder,
            Rotas rotas,
            People people,
            Teams teams,
            Schedules schedules,
            Policies policies,
            DocumentEdit documentEdit,
            ScheduleEdit scheduleEdit,
            RotaExport export,
            RecordedEdits history,
            Event<Edited> edited,
            Event<Stood> stood) {
        this.entities = entities;
        this.loader = loader;
        this.recorder = recorder;
        this.rotas = rotas;
        this.people = people;
        this.teams = teams;
        this.schedules = schedules;
        this.policies = policies;
        this.documentEdit = documentEdit;
        this.scheduleEdit = scheduleEdit;
        this.export = export;
        this.history = history;
        this.edited = edited;
        this.stood = stood;
    }

    /**
     * Applies a program's document, or says what it would do.
     *
     * @param prune whether to retire the people and teams that it lacks
     * @throws Refused where it names what is not there, or changes how somebody signs in; nothing is changed then
     */
    public RotaChange apply(RotaDocument document, boolean prune, boolean dryRun, Instant now, String who) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return apply(() -> checked(document, prune, true), prune, changes -> {}, change -> !dryRun, second, who);
    }

    /**
     * Applies what is made of the rota as it stands, or says what that would do. No other edit comes between.
     *
     * @param edit from the whole rota as a document to the document that shall be applied; it may refuse, or throw
     *     {@link Stale}
     */
    public RotaChange edit(UnaryOperator<RotaDocument> edit, boolean dryRun, Instant now, String who) {
        return edit(edit, change -> !dryRun, now, who);
    }

    /** @param stands whether what the edit would do shall be done */
    public RotaChange edit(UnaryOperator<RotaDocument> edit, Predicate<RotaChange> stands, Instant now, String who) {
        return edit(edit, changes -> {}, stands, now, who);
    }

    /** @param besides what no document speaks of: done after it within the same edit, said in the changes */
    public RotaChange edit(
            UnaryOperator<RotaDocument> edit,
            Consumer<Changes> besides,
            Predicate<RotaChange> stands,
            Instant now,
            String who) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return apply(
                () -> checked(edit.apply(export.document(second)), false, false), false, besides, stands, second, who);
    }

    private RotaChange apply(
            Supplier<RotaDocument> document,
            boolean prune,
            Consumer<Changes> besides,
            Predicate<RotaChange> stands,
            Instant now,
            String who) {
        Function<Changes, RotaDocument> work = changes -> {
            RotaDocument applied = documentEdit.apply(document.get(), prune, now, who, changes);
            besides.accept(changes);
            return applied;
        };
        Rehearsal<RotaDocument> rehearsal = rehearsed(work, now);
        decide(rehearsal, stands, now, who);
        return rehearsal.change();
    }

    /**
     * Does the work of a feature that keeps a part of the rota itself, such as cover, as one edit: the past is recorded
     * before it, and those concerned are told.
     *
     * @param work writes to the database, and says in the changes what it did; it may refuse
     */
    public <T> T change(Function<Changes, T> work, Instant now, String who) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Rehearsal<T> rehearsal = rehearsed(work, second);
        decide(rehearsal, change -> true, second, who);
        return rehearsal.result();
    }

    private void decide(Rehearsal<?> rehearsal, Predicate<RotaChange> stands, Instant now, String who) {
        if (rehearsal.change().nothing() || !stands.test(rehearsal.change())) {
            QuarkusTransaction.rollback();
        } else {
            stand(rehearsal, now, who);
        }
    }

    /** Adds an override; it counts from now on, whenever it began. */
    public ScheduleOverride override(String team, String schedule, Override override, Instant at, String who) {
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        Rehearsal<ScheduleOverride> rehearsal =
                rehearsed(changes -> scheduleEdit.add(scheduleOf(team, schedule), override, now, who, changes), now);
        stand(rehearsal, now, who);
        return rehearsal.result();
    }

    /** Takes an override back: one that has begun ends now, one that has not is gone. */
    public void withdraw(String team, String schedule, long override, Instant at, String who) {
        Instant now = at.truncatedTo(ChronoUnit.SECONDS);
        Rehearsal<Long> rehearsal =
                rehearsed(changes -> scheduleEdit.withdraw(scheduleOf(team, schedule), override, now, changes), now);
        stand(rehearsal, now, who);
    }

    private RotaDocument checked(RotaDocument document, boolean prune, boolean byProgram) {
        List<Person> everybody = people.listAll();
        List<Fault> faults = new ArrayList<>(new Identities(document, prune, byProgram, everybody).faults());
        faults.addAll(
                new References(document, prune, everybody, teams.listAll(), schedules.listAll(), policies.listAll())
                        .faults());
        if (!faults.isEmpty()) throw new Refused(faults);
        return document;
    }

    private Schedule scheduleOf(String team, String schedule) {
        return schedules.of(team, schedule).orElseThrow(() -> new NotFound("schedule " + team + "/" + schedule));
    }

    /** What an edit gave, what it would change, and what it has to say to people. */
    private record Rehearsal<T>(T result, RotaChange change, EditNotes told) {}

    /** Does the edit in a transaction of its own, which is left open for whoever decides whether it shall stand. */
    private <T> Rehearsal<T> rehearsed(Function<Changes, T> work, Instant now) {
        QuarkusTransaction.begin();
        try {
            return compared(work, now);
        } catch (RuntimeException e) {
            QuarkusTransaction.rollback();
            throw e;
        }
    }

    private <T> Rehearsal<T> compared(Function<Changes, T> work, Instant now) {
        long revision = loader.beginEdit();
        Rota known = rotas.current();
        Rota before = known.revision() == revision ? known : load(now);
        recorder.record(before, now);
        forget();
        Changes changes = new Changes();
        T result = work.apply(changes);
        Rota after = reload(now);
        int lines = changes.lines().size();
        edited.fire(new Edited(before, after, changes, now));
        if (changes.lines().size() > lines) after = reload(now);
        RotaDiff diff = new RotaDiff(before, after, now);
        return new Rehearsal<>(
                result,
                new RotaChange(
                        changes.lines(),
                        changes.lines().subList(lines, changes.lines().size()),
                        diff.people(),
                        diff.gaps(),
                        changes.keys(),
                        before,
                        after),
                changes.told());
    }

    private void stand(Rehearsal<?> rehearsal, Instant now, String who) {
        try {
            long edit = history.record(rehearsal.change(), now, who);
            stood.fire(new Stood(rehearsal.change(), now, who, edit, rehearsal.told()));
        } catch (RuntimeException e) {
            QuarkusTransaction.rollback();
            throw e;
        }
        QuarkusTransaction.commit();
        rotas.refresh();
    }

    private Rota reload(Instant now) {
        forget();
        return load(now);
    }

    /** What was read for an answer is not looked through for changes again with each query that follows. */
    private void forget() {
        entities.flush();
        entities.clear();
    }

    private Rota load(Instant now) {
        return loader.load(now.minus(Duration.ofDays(1)));
    }
}
