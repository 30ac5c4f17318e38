package eightbells.company.handoff;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertLine;
import eightbells.alerting.alert.Alerts;
import eightbells.core.rota.Duty;
import eightbells.core.rota.Shift;
import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what is handed over. */
@ApplicationScoped
public class HandoffReports {
    private static final int MOST = 50;
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Alerts alerts;
    private final HandoffNotes notes;

    HandoffReports(Alerts alerts, HandoffNotes notes) {
        this.alerts = alerts;
        this.notes = notes;
    }

    /**
     * What is handed over to the shift that holds {@code t}.
     *
     * @param now at which the laptop's carrier is looked for
     */
    @Transactional
    public HandoffReport of(Rota rota, Rota.ScheduleSnapshot schedule, Instant t, Instant now) {
        Shift after = schedule.plan().shiftAt(t);
        Shift before = schedule.plan().shiftAt(after.interval().start().minusSeconds(1));
        boolean pager = schedule.duty() == Duty.PAGER;
        return new HandoffReport(
                stretch(rota, before),
                stretch(rota, after),
                pager ? lines(rota, alerts.openOf(schedule.team(), MOST)) : List.of(),
                pager ? lines(rota, alerts.during(schedule.team(), before.interval(), MOST)) : List.of(),
                notes(rota, schedule, before),
                laptop(rota, schedule.team(), now));
    }

    /** What has been left so far for whoever comes after the shift that holds {@code t}. */
    @Transactional
    public List<HandoffReport.Note> left(Rota rota, Rota.ScheduleSnapshot schedule, Instant t) {
        return notes(rota, schedule, schedule.plan().shiftAt(t));
    }

    private List<HandoffReport.Note> notes(Rota rota, Rota.ScheduleSnapshot schedule, Shift shift) {
        return notes.about(schedule.id(), shift.interval()).stream()
                .map(note -> new HandoffReport.Note(
                        new PersonBadge(note.writtenBy, rota.name(note.writtenBy)), note.writtenAt, note.text))
                .toList();
    }

    public static HandoffReport.Stretch stretch(Rota rota, Shift shift) {
        return new HandoffReport.Stretch(
                shift.interval(), faces(rota, shift.cover().people()));
    }

    /** Whoever carries any of the team's laptops; the first of them is the one that is handed over. */
    private static HandoffReport.@Nullable Laptop laptop(Rota rota, String team, Instant now) {
        List<Rota.ScheduleSnapshot> laptops = rota.ofTeam(team).stream()
                .filter(watch -> watch.duty() == Duty.LAPTOP)
                .toList();
        if (laptops.isEmpty()) return null;
        List<String> carriers = laptops.stream()
                .flatMap(watch -> watch.plan().at(now).people().stream())
                .distinct()
                .toList();
        Instant ends = laptops.get(0).plan().shiftAt(now).interval().end();
        return new HandoffReport.Laptop(
                laptops.get(0).schedule(), faces(rota, carriers), ends.isBefore(now.plus(A_YEAR)) ? ends : null);
    }

    private static List<AlertLine> lines(Rota rota, List<Alert> found) {
        return found.stream().map(alert -> AlertLine.of(alert, rota)).toList();
    }

    private static List<PersonBadge> faces(Rota rota, List<String> handles) {
        return handles.stream()
                .map(handle -> new PersonBadge(handle, rota.name(handle)))
                .toList();
    }
}
