package eightbells.site.teams.person;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Enters a stay or edits it, and says what it does; as {@link AbsenceFormPage}. */
@CheckedTemplate(basePath = "site/teams/person")
record StayFormPage(
        Frame frame,
        PageSubject who,
        ZoneId home,
        String id,
        Fields fields,
        @Nullable AbsenceImpact effect,
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
