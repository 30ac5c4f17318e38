package eightbells.override;

import eightbells.web.Face;
import eightbells.web.FormErrors;
import eightbells.web.Frame;
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
@CheckedTemplate(basePath = "override")
record NewOverride(
        Frame frame,
        Place place,
        Draft draft,
        FormErrors errors,
        List<Face> serving,
        List<Face> mates,
        List<Face> others,
        List<ZoneId> near,
        FormErrors said,
        @Nullable Checked checked,
        boolean unseen)
        implements TemplateInstance {}
