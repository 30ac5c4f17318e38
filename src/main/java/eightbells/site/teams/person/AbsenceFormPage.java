package eightbells.site.teams.person;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Enters an absence or edits it, and says what it does.
 *
 * @param id of the one that is edited; empty: it is new
 * @param effect what the absence in the form would change, or does; null: not asked yet
 * @param saved whether the effect is that of the absence as it stands
 * @param conflict whether somebody else changed or removed it meanwhile
 */
@CheckedTemplate(basePath = "site/teams/person")
record AbsenceFormPage(
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

    /** As typed. */
    record Fields(String kind, String from, String until, String zone, String reason) {
        public boolean away() {
            return !kind.equals("no-laptop");
        }
    }
}
