package eightbells.site.me.handoff;

import eightbells.company.handoff.HandoffReport;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is handed over at the beginning of a shift, and what its people leave to the next. The frame's zone is the
 * schedule's.
 *
 * @param report what the shift took over
 * @param left the notes of the shift itself
 * @param next who comes after it; null: not in sight
 * @param running whether the shift is the one that runs now
 * @param open whether its people may still leave notes, and whoever looks is one of the team
 * @param take whether whoever looks may take the laptop by one button
 */
@CheckedTemplate(basePath = "site/me/handoff")
record HandoffPage(
        Frame frame,
        String team,
        String teamName,
        String schedule,
        String path,
        boolean laptopDuty,
        HandoffReport report,
        List<HandoffReport.Note> left,
        HandoffReport.@Nullable Stretch next,
        boolean running,
        boolean open,
        boolean take,
        String text,
        @Nullable String problem)
        implements TemplateInstance {}
