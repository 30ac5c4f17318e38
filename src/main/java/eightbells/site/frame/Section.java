package eightbells.site.frame;

import io.quarkus.qute.TemplateEnum;

/** Which entry of the navigation a page belongs to. */
@TemplateEnum
public enum Section {
    ON_CALL,
    ME,
    SCHEDULES,
    ALERTS,
    TEAMS,
    ROUTING,
    HISTORY,
    ADMINISTRATION,
    NONE
}
