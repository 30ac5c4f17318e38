package eightbells.site.me.calendars;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks whether a calendar shall go, with the absences that it made. */
@CheckedTemplate(basePath = "site/me/calendars")
record RemoveCalendarPage(Frame frame, CalendarsPage.Line calendar) implements TemplateInstance {}
