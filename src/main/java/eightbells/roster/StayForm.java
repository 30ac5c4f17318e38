package eightbells.roster;

import eightbells.web.FormErrors;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Enters a stay or edits it, and says what it does; as {@link AbsenceForm}. */
@CheckedTemplate(basePath = "roster")
record StayForm(
        Frame frame,
        Who who,
        ZoneId home,
        String id,
        Fields fields,
        @Nullable Effect effect,
        boolean saved,
        boolean conflict,
        FormErrors errors)
        implements TemplateInstance {

    /**
     * As typed.
     *
     * @param last the last day that they are there
     */
    record Fields(String zone, String first, String last) {}
}
