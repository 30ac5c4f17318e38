package eightbells.site.routing;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/**
 * A policy is made or edited.
 *
 * @param action where the form is saved
 * @param fresh whether it is a new one
 * @param base what the form showed first, in short
 * @param conflict whether somebody else saved it meanwhile
 * @param pursuit what it would do from now on; null: it is not whole yet
 */
@CheckedTemplate(basePath = "site/routing")
record PolicyFormPage(
        Frame frame,
        String team,
        String teamName,
        String action,
        boolean fresh,
        PolicyDraft draft,
        FormErrors errors,
        TargetChoices choices,
        String base,
        boolean conflict,
        @Nullable EscalationPreview pursuit)
        implements TemplateInstance {}
