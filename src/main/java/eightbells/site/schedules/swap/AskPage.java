package eightbells.site.schedules.swap;

import eightbells.people.person.PersonBadge;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that asks for cover.
 *
 * @param self whether whoever looks asks for themselves
 * @param back where leaving it leads
 * @param shifts those that are chosen
 * @param next the first others, where none is chosen; {@code later} the rest, folded away
 * @param mates who may be asked
 */
@CheckedTemplate(basePath = "site/schedules/swap")
record AskPage(
        Frame frame,
        PersonBadge person,
        boolean self,
        String back,
        List<Choice> shifts,
        List<Choice> next,
        List<Choice> later,
        List<Mate> mates,
        AskForm form,
        FormErrors errors)
        implements TemplateInstance {

    /**
     * @param theirs when it is on the clock of whoever is to be covered; null: that is the page's
     * @param endless no end of it is in sight: a part of it is asked for
     * @param state what is to be known of it: that they are away then, or took it from somebody
     */
    record Choice(
            String key,
            String place,
            String when,
            String length,
            @Nullable String theirs,
            @Nullable ZoneId zone,
            boolean endless,
            String state,
            boolean ticked) {}

    record Mate(PersonBadge face, ZoneId zone, String standing, boolean free, boolean ticked) {}
}
