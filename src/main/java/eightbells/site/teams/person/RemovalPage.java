package eightbells.site.teams.person;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks before an absence or a stay is removed.
 *
 * @param what {@code absence} or {@code stay}
 * @param when its time, in words
 * @param path of what would be removed
 */
@CheckedTemplate(basePath = "site/teams/person")
record RemovalPage(Frame frame, PageSubject who, String what, String when, String path, AbsenceImpact effect)
        implements TemplateInstance {}
