package eightbells.company.handoff;

import eightbells.core.rota.Duty;
import eightbells.platform.timer.DueTask;
import eightbells.platform.timer.Timers;
import eightbells.rota.edit.EditApplied;
import eightbells.rota.edit.RotaChange;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The timer of each schedule: tells what is due about it, and waits for what is next. */
@ApplicationScoped
public class HandoffTimer implements DueTask {
    static final String TASK = "handoff";

    /** What is older than this when a server gets to it is told to nobody. */
    private static final Duration LATE = Duration.ofHours(1);

    private final HandoffWatches watches;
    private final NotificationPreferencesOfPeople wishes;
    private final HandoffNotices notices;
    private final Rotas rotas;
    private final Instance<Timers> timers;

    HandoffTimer(
            HandoffWatches watches,
            NotificationPreferencesOfPeople wishes,
            HandoffNotices notices,
            Rotas rotas,
            Instance<Timers> timers) {
        this.watches = watches;
        this.wishes = wishes;
        this.notices = notices;
        this.rotas = rotas;
        this.timers = timers;
    }

    @Override
    public String name() {
        return TASK;
    }

    @Override
    public Optional<Instant> due(long id, Instant now) {
        Rota rota = rotas.newest();
        return schedule(rota, id)
                .map(schedule -> QuarkusTransaction.requiringNew().call(() -> told(rota, schedule, now)));
    }

    private static Optional<Rota.ScheduleSnapshot> schedule(Rota rota, long id) {
        return rota.watches().stream().filter(watch -> watch.id() == id).findFirst();
    }

    private Instant told(Rota rota, Rota.ScheduleSnapshot schedule, Instant now) {
        HandoffTimes agenda = new HandoffTimes(schedule.plan(), wishes.reminders(schedule.mentioned()));
        tell(rota, schedule, agenda, now);
        return agenda.next(now);
    }

    private void tell(Rota rota, Rota.ScheduleSnapshot schedule, HandoffTimes agenda, Instant now) {
        HandoffWatch watch = watches.held(schedule.id(), now);
        Instant since = watch.toldUntil.isBefore(now.minus(LATE)) ? now.minus(LATE) : watch.toldUntil;
        agenda.reminders(since, now).forEach(due -> notices.remind(rota, schedule, due, now));
        agenda.handoffs(since, now).forEach(handoff -> notices.report(rota, schedule, handoff, now));
        if (watch.toldUntil.isBefore(now)) watch.toldUntil = now;
    }

    /** What came before the edit is told as it was. */
    void edited(@Observes EditApplied stood) {
        Rota before = stood.change().before();
        List<Rota.ScheduleSnapshot> touched = touched(stood.change()).toList();
        Map<String, List<ShiftReminder>> reminders = wishes.reminders(Stream.concat(
                        touched.stream(),
                        touched.stream()
                                .flatMap(schedule -> before.watch(schedule.team(), schedule.schedule()).stream()))
                .flatMap(schedule -> schedule.mentioned().stream())
                .collect(Collectors.toSet()));
        touched.forEach(schedule -> {
            HandoffTimes agenda = new HandoffTimes(schedule.plan(), reminders);
            before.watch(schedule.team(), schedule.schedule())
                    .ifPresent(was -> tell(before, was, new HandoffTimes(was.plan(), reminders), stood.now()));
            watches.held(schedule.id(), stood.now());
            timers.get().move(TASK, schedule.id(), agenda.next(stood.now()));
        });
    }

    /** Whether whoever an edit puts on call gets a report at once: about a laptop there would be nothing in it. */
    static boolean reportsAtOnce(Rota before, String team, String schedule) {
        return before.watch(team, schedule)
                .filter(watch -> watch.duty() == Duty.PAGER)
                .isPresent();
    }

    /** Those whose shifts change before long, and those that are new. */
    static Stream<Rota.ScheduleSnapshot> touched(RotaChange change) {
        Stream<Rota.ScheduleSnapshot> changed = change.people().stream()
                .flatMap(person -> Stream.concat(person.gained().stream(), person.lost().stream()))
                .map(stretch -> change.after().watch(stretch.team(), stretch.schedule()))
                .flatMap(Optional::stream);
        Stream<Rota.ScheduleSnapshot> fresh = change.after().differences(change.before()).stream()
                .filter(difference -> difference.before() == null)
                .map(Rota.Difference::either);
        return Stream.concat(changed, fresh).distinct();
    }

    /** Looks again at every schedule on which somebody is to serve, because they wish for other reminders. */
    public void wished(String handle, Instant now) {
        for (Rota.ScheduleSnapshot schedule : rotas.current().watches()) {
            boolean serves = new HandoffTimes(schedule.plan(), Map.of())
                    .handoffs(now, now.plus(HandoffTimes.AHEAD).plus(ShiftReminder.LONGEST)).stream()
                            .anyMatch(handoff -> handoff.arriving().contains(handle));
            if (serves) timers.get().move(TASK, schedule.id(), now);
        }
    }

    void start(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> watches.unwatched().forEach(id -> timers.get().move(TASK, id, Instant.EPOCH)));
    }
}
