package eightbells.roster;

import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Asks before an absence or a stay is removed.
 *
 * @param what {@code absence} or {@code stay}
 * @param when its time, in words
 * @param path of what would be removed
 */
@CheckedTemplate(basePath = "roster")
record Removal(Frame frame, Who who, String what, String when, String path, Effect effect)
        implements TemplateInstance {}
