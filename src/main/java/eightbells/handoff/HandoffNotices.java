package eightbells.handoff;

import eightbells.notice.Notices;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.schedule.Rota;
import eightbells.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Writes reminders and reports to those who wish for them. */
@ApplicationScoped
class HandoffNotices {
    private final People people;
    private final WishesOfPeople wishes;
    private final Reports reports;
    private final Notices notices;

    HandoffNotices(People people, WishesOfPeople wishes, Reports reports, Notices notices) {
        this.people = people;
        this.wishes = wishes;
        this.reports = reports;
        this.notices = notices;
    }

    void remind(Rota rota, Rota.Watch schedule, Agenda.Due due, Instant now) {
        Person person = people.named(due.person());
        ZoneId there = person.toCore().zoneAt(due.starts());
        Letters letters = new Letters(rota, schedule, new Times(now, there));
        notices.tell(
                person,
                List.of(due.reminder().via()),
                there,
                letters.reminder(due.starts()),
                letters.reminderText(person.handle, due.starts()),
                schedule.path() + "/shift?at=" + due.starts(),
                now);
    }

    void report(Rota rota, Rota.Watch schedule, Agenda.Handoff handoff, Instant now) {
        Report report = reports.of(rota, schedule, handoff.at(), now);
        for (String handle : handoff.arriving()) {
            Person person = people.named(handle);
            if (!wishes.of(person).report) continue;
            Letters letters =
                    new Letters(rota, schedule, new Times(now, person.toCore().zoneAt(now)));
            notices.tell(
                    person,
                    letters.report(handle, handoff.at()),
                    letters.reportText(handle, report),
                    schedule.path() + "/handoff?at=" + handoff.at(),
                    now);
        }
    }
}
