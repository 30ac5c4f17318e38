package eightbells.site.schedules.laptop;

import eightbells.people.person.PersonBadge;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Handing the laptop over now.
 *
 * @param schedules the team's laptop schedules; none: it has no laptop duty
 * @param leads whether whoever looks may make one
 * @param choice what is filled in; null where there is no schedule
 */
@CheckedTemplate(basePath = "site/schedules/laptop")
record LaptopHandoverPage(
        Frame frame,
        String team,
        String teamName,
        List<String> schedules,
        boolean leads,
        @Nullable Choice choice,
        FormErrors errors)
        implements TemplateInstance {

    /**
     * @param schedule the slug of the one that is chosen
     * @param carriers who has it now; none: nobody
     * @param end when it goes on by itself; null: that is not in sight
     * @param to the handle of who takes it
     * @param lasting {@code shift}, {@code time} or {@code handed-on}
     * @param until a local time in the schedule's zone
     * @param warnings about who takes it, in sentences
     * @param mark of what was warned of, sent back by whoever does it anyway
     */
    record Choice(
            String schedule,
            ZoneId zone,
            List<PersonBadge> carriers,
            @Nullable Instant end,
            List<Taker> takers,
            String to,
            String lasting,
            String until,
            List<String> warnings,
            String mark) {}

    /** @param note why they might not, in words; empty: nothing speaks against it */
    record Taker(PersonBadge face, String note) {}
}
