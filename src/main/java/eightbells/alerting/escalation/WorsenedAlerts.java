package eightbells.alerting.escalation;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.AlertWorsened;
import eightbells.delivery.notice.Notices;
import eightbells.people.person.Contact;
import eightbells.people.person.NotificationRule;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells whoever has an alert that it became worse, by the ways that they are paged. */
@ApplicationScoped
class WorsenedAlerts {
    private final People people;
    private final Notices notices;

    WorsenedAlerts(People people, Notices notices) {
        this.people = people;
        this.notices = notices;
    }

    void worsened(@Observes AlertWorsened worsened) {
        Alert alert = worsened.alert();
        people.byHandle(alert.acknowledgedBy)
                .ifPresent(person -> notices.tell(
                        person,
                        ways(person, alert),
                        person.toCore().zoneAt(worsened.at()),
                        "Worse now, " + alert.severity + ": " + alert.title,
                        text(alert, worsened),
                        "/alerts/" + alert.id,
                        worsened.at()));
    }

    private static String text(Alert alert, AlertWorsened worsened) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(alert.title);
        paragraphs.add("You have this alert. It was " + worsened.was() + " and is " + alert.severity
                + " now. Nobody else is paged for it.");
        if (!alert.details.isEmpty()) paragraphs.add(alert.details);
        return String.join("\n\n", paragraphs);
    }

    private static Set<String> ways(PersonEntity person, Alert alert) {
        Set<String> ways = new TreeSet<>();
        for (NotificationRule rule : person.rules) {
            if (rule.urgency() == alert.urgency) ways.add(rule.via());
        }
        if (ways.isEmpty()) {
            ways.add(Contact.EMAIL);
            person.contacts.forEach(contact -> ways.add(contact.kind()));
        }
        return ways;
    }
}
