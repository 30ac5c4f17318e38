package eightbells.site.schedules.editor;

import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import eightbells.site.schedules.editor.ConflictChoices.Choice;
import eightbells.site.schedules.editor.ScheduleEditorPage.Site;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change before it is saved. The frame's zone is the schedule's.
 *
 * @param schedule what it is called; of two that are made together, both names
 * @param fields all that was typed, to be carried along
 * @param moment what was chosen; null: the schedule is new and begins as its rotations do
 * @param from when it counts; of a new schedule: when it was looked at
 * @param choices between it and what waits, and {@code chosen} what of them was chosen, in short
 * @param shown the fingerprint of the outcome, by which saving knows that it is still this one; so is {@code revision}
 * @param notice why this is shown again; null: it was asked for
 */
@CheckedTemplate(basePath = "site/schedules/editor")
record SchedulePreviewPage(
        Frame frame,
        Site site,
        String schedule,
        List<Field> fields,
        @Nullable EffectiveFrom moment,
        Instant from,
        List<Choice> choices,
        String chosen,
        ChangeView change,
        ChangeForecast prospect,
        String shown,
        String revision,
        FormErrors errors,
        @Nullable String notice)
        implements TemplateInstance {

    record Field(String name, String value) {}
}
