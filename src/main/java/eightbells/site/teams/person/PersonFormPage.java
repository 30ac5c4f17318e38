package eightbells.site.teams.person;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Edits who a person is and how they are reached.
 *
 * @param kinds how a page can be sent
 * @param conflict whether somebody else saved meanwhile
 */
@CheckedTemplate(basePath = "site/teams/person")
record PersonFormPage(
        Frame frame,
        PageSubject who,
        PersonDraft draft,
        List<Kind> kinds,
        AddressRule address,
        String base,
        boolean conflict,
        FormErrors errors)
        implements TemplateInstance {

    /** @param usable whether this server can send such pages */
    record Kind(String name, boolean usable) {}
}
