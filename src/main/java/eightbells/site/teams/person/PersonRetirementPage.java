package eightbells.site.teams.person;

import eightbells.rota.schedule.PersonalShift;
import eightbells.rota.schedule.ScheduleMention;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks before a person is retired.
 *
 * @param places the rotations and overrides that name them, and go on doing so
 * @param first when one of those next puts them on call; null: not within the coming quarter
 * @param policies those with a step that pages them, as {@code team/policy}; from then on nobody
 * @param leaderless the names of teams that are left without a lead
 */
@CheckedTemplate(basePath = "site/teams/person")
record PersonRetirementPage(
        Frame frame,
        PageSubject who,
        List<ScheduleMention> places,
        @Nullable PersonalShift first,
        List<String> policies,
        List<String> leaderless)
        implements TemplateInstance {}
