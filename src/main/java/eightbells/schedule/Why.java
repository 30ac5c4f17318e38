package eightbells.schedule;

import eightbells.core.rota.Duty;
import eightbells.web.Face;
import eightbells.web.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;

/**
 * Why a schedule answers as it does at an instant. The frame's zone is the one that {@code at} is read in.
 *
 * @param sentences one a step, top to bottom
 * @param onCall the conclusion; empty: a gap
 */
@CheckedTemplate(basePath = "schedule")
record Why(
        Frame frame,
        String team,
        String teamName,
        String schedule,
        Duty duty,
        Instant at,
        List<String> sentences,
        List<Face> onCall)
        implements TemplateInstance {}
