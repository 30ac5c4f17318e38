package eightbells.company.handoff;

import eightbells.delivery.notice.Notices;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.time.Times;
import eightbells.rota.edit.EditApplied;
import eightbells.rota.edit.EditNotes.Note;
import eightbells.rota.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes reminders and reports to those who wish for them. */
@ApplicationScoped
class HandoffNotices {
    private final People people;
    private final NotificationPreferencesOfPeople wishes;
    private final HandoffReports reports;
    private final Notices notices;

    HandoffNotices(People people, NotificationPreferencesOfPeople wishes, HandoffReports reports, Notices notices) {
        this.people = people;
        this.wishes = wishes;
        this.reports = reports;
        this.notices = notices;
    }

    void remind(Rota rota, Rota.ScheduleSnapshot schedule, HandoffTimes.Due due, Instant now) {
        PersonEntity person = people.named(due.person());
        ZoneId there = person.toCore().zoneAt(due.starts());
        HandoffTexts letters = new HandoffTexts(rota, schedule, new Times(now, there));
        notices.tell(
                person,
                List.of(due.reminder().via()),
                there,
                letters.reminder(due.starts()),
                letters.reminderText(person.handle, due.starts()),
                schedule.path() + "/shift?at=" + due.starts(),
                now);
    }

    void report(Rota rota, Rota.ScheduleSnapshot schedule, HandoffTimes.Handoff handoff, Instant now) {
        written(rota, schedule, handoff, now)
                .forEach((person, report) -> notices.tell(person, report.subject(), report.text(), report.link(), now));
    }

    /** The reports for those whom an edit puts on call at once, by their handles. */
    Map<String, List<Note>> takenOver(EditApplied stood) {
        Rota before = stood.change().before();
        Instant now = stood.now();
        Map<String, List<Note>> reports = new TreeMap<>();
        HandoffTimer.touched(stood.change()).forEach(is -> before.watch(is.team(), is.schedule())
                .filter(was -> HandoffTimer.reportsAtOnce(before, was.team(), was.schedule()))
                .ifPresent(was -> {
                    List<HandoffTimes.Handoff> due = justNow(was, now);
                    justNow(is, now).stream()
                            .filter(handoff -> !due.contains(handoff))
                            .flatMap(handoff -> written(stood.change().after(), is, handoff, now).entrySet().stream())
                            .forEach(report -> reports.computeIfAbsent(
                                            report.getKey().handle, handle -> new ArrayList<>())
                                    .add(report.getValue()));
                }));
        return reports;
    }

    private static List<HandoffTimes.Handoff> justNow(Rota.ScheduleSnapshot schedule, Instant now) {
        return new HandoffTimes(schedule.plan(), Map.of()).handoffs(now.minusSeconds(1), now);
    }

    /** The report of a handoff for each who arrives and wishes for it. */
    private Map<PersonEntity, Note> written(
            Rota rota, Rota.ScheduleSnapshot schedule, HandoffTimes.Handoff handoff, Instant now) {
        HandoffReport report = reports.of(rota, schedule, handoff.at(), now);
        Map<PersonEntity, Note> written = new LinkedHashMap<>();
        for (String handle : handoff.arriving()) {
            PersonEntity person = people.named(handle);
            if (!wishes.of(person).report) continue;
            HandoffTexts letters = new HandoffTexts(
                    rota, schedule, new Times(now, person.toCore().zoneAt(now)));
            written.put(
                    person,
                    new Note(
                            handoff.at(),
                            letters.report(handle, handoff.at()),
                            letters.reportText(handle, report),
                            schedule.path() + "/handoff?at=" + handoff.at()));
        }
        return written;
    }
}
