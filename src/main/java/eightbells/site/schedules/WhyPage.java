package eightbells.site.schedules;

import eightbells.core.rota.Duty;
import eightbells.people.person.PersonBadge;
import eightbells.site.frame.Frame;
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
@CheckedTemplate(basePath = "site/schedules")
record WhyPage(
        Frame frame,
        String team,
        String teamName,
        String schedule,
        Duty duty,
        Instant at,
        List<String> sentences,
        List<PersonBadge> onCall)
        implements TemplateInstance {}
