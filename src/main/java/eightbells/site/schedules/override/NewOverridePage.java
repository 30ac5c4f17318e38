package eightbells.site.schedules.override;

import eightbells.people.person.PersonBadge;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that makes an override, with what it would do.
 *
 * @param serving who is on call at some time of it
 * @param mates the team's people
 * @param others everybody else
 * @param near the zones that stand first
 * @param said what is to be known about the times, by field
 * @param checked null: not enough is known yet
 * @param unseen somebody wanted to save what had not been shown to them
 */
@CheckedTemplate(basePath = "site/schedules/override")
record NewOverridePage(
        Frame frame,
        ScheduleLink place,
        OverrideDraft draft,
        FormErrors errors,
        List<PersonBadge> serving,
        List<PersonBadge> mates,
        List<PersonBadge> others,
        List<ZoneId> near,
        FormErrors said,
        @Nullable OverrideImpactView checked,
        boolean unseen)
        implements TemplateInstance {}
