package eightbells.calendar.incoming;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks whether a calendar shall go, with the absences that it made. */
@CheckedTemplate(basePath = "calendar")
record RemoveCalendar(Frame frame, CalendarsPage.Line calendar) implements TemplateInstance {}
