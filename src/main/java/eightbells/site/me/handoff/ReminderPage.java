package eightbells.site.me.handoff;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What somebody wants to be told.
 *
 * @param rows the reminders as they were typed, with an empty one at the end
 */
@CheckedTemplate(basePath = "site/me/handoff")
record ReminderPage(Frame frame, boolean moved, boolean report, List<Row> rows, List<Way> ways, FormErrors errors)
        implements TemplateInstance {

    /** @param problem the name of the field beside which its message stands */
    record Row(String amount, String unit, String via, String problem) {}

    /** @param note what becomes of it where they have no such contact */
    record Way(String kind, String name, String note) {}
}
