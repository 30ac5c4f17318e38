package eightbells.company.handoff;

import eightbells.alerting.alert.AlertLine;
import eightbells.core.rota.Duty;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of reminders and of reports, for one reader.
 *
 * @param times the reader's: where they are when they read it
 */
record HandoffTexts(Rota rota, Rota.ScheduleSnapshot schedule, Times times) {
    private static final int LINES = 10;

    String reminder(Instant starts) {
        return (laptop() ? "You carry the laptop " : "On call ") + times.ahead(starts) + ": " + name() + ", "
                + times.moment(starts);
    }

    String reminderText(String person, Instant starts) {
        Instant until = schedule.plan().until(person, starts);
        List<String> before = schedule.plan().at(starts.minusSeconds(1)).people();
        return (laptop() ? "You carry the laptop, " : "You are on call, ") + name() + ", from "
                + times.moment(starts) + (until == null ? " on." : " to " + times.moment(until) + ".") + "\n"
                + (before.isEmpty()
                        ? "Nobody serves before you."
                        : "You take over from "
                                + join(before.stream().map(rota::name).toList()) + ".");
    }

    String report(String person, Instant at) {
        Instant until = schedule.plan().until(person, at);
        return (laptop() ? "You carry the laptop now: " : "You are on call now: ")
                + name()
                + (until == null ? "" : ", until " + times.moment(until));
    }

    String reportText(String person, HandoffReport report) {
        List<String> parts = new ArrayList<>();
        List<PersonBadge> before = report.before().people();
        parts.add(report(person, report.at()) + ".\n"
                + (before.isEmpty() ? "Nobody served before you." : "You take over from " + names(before) + "."));
        if (!laptop()) {
            parts.add(alerts("Open now", "Nothing is open.", report.open()));
            parts.add(alerts(
                    "In the shift before (" + report.resolved() + " of "
                            + report.happened().size() + " over by now)",
                    "Nothing came in during the shift before.",
                    report.happened()));
        }
        for (HandoffReport.Note note : report.notes())
            parts.add(note.author().name() + " left a note:\n" + note.text());
        HandoffReport.Laptop laptop = report.laptop();
        if (laptop != null && !laptop()) {
            parts.add(
                    laptop.carriers().isEmpty()
                            ? "Nobody carries the laptop."
                            : "The laptop is with " + names(laptop.carriers()) + ".");
        }
        return String.join("\n\n", parts);
    }

    private String alerts(String title, String none, List<AlertLine> alerts) {
        if (alerts.isEmpty()) return none;
        String more = alerts.size() > LINES ? "\nand " + (alerts.size() - LINES) + " more" : "";
        return title + ":\n"
                + alerts.stream()
                        .limit(LINES)
                        .map(alert -> alert.title() + " (" + alert.severity() + ", " + alert.status() + ", "
                                + times.moment(alert.openedAt()) + ")")
                        .collect(Collectors.joining("\n"))
                + more;
    }

    private boolean laptop() {
        return schedule.duty() == Duty.LAPTOP;
    }

    private String name() {
        return schedule.schedule() + " of " + schedule.teamName();
    }

    private static String names(List<PersonBadge> faces) {
        return join(faces.stream().map(PersonBadge::name).toList());
    }

    private static String join(List<String> names) {
        return String.join(" and ", names);
    }
}
