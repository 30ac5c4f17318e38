package eightbells.site.schedules.editor;

import eightbells.people.person.PersonBadge;
import eightbells.platform.form.FormErrors;
import eightbells.site.frame.Frame;
import eightbells.site.schedules.WaitingChange;
import eightbells.site.schedules.editor.UpcomingHandoffs.Handoff;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a schedule is made or changed.
 *
 * @param base the fingerprint of what the form was made of
 * @param stale whether somebody else saved since
 * @param brief whether rows say who is in them, and let choose in one at a time: choices in each would make the page heavy
 * @param open that one, as {@code r1:7}; empty: none
 * @param version for which moment the version waits that is edited; null: it is in force
 * @param zone in which moments are told
 * @param waiting the changes that wait already
 * @param notice what else there is to say of what the form shows; null: nothing
 */
@CheckedTemplate(basePath = "site/schedules/editor")
record ScheduleEditorPage(
        Frame frame,
        Site site,
        ScheduleForm form,
        List<Card> cards,
        Crew crew,
        FormErrors errors,
        String base,
        boolean stale,
        boolean brief,
        String open,
        @Nullable Instant version,
        ZoneId zone,
        List<WaitingChange> waiting,
        @Nullable String notice)
        implements TemplateInstance {
    ScheduleEditorPage saying(String words) {
        return new ScheduleEditorPage(
                frame, site, form, cards, crew, errors, base, stale, brief, open, version, zone, waiting, words);
    }

    /**
     * What is edited, and where.
     *
     * @param schedule null: a new one
     */
    record Site(String team, String teamName, @Nullable String schedule) {
        public String path() {
            return schedule == null ? "/teams/" + team + "/new-schedule" : back() + "/edit";
        }

        public String back() {
            return schedule == null ? "/teams/" + team : "/teams/" + team + "/schedules/" + schedule;
        }
    }

    /**
     * A rotation in the form.
     *
     * @param zone in which its handoffs are told
     * @param notes what is to be said of its times
     */
    record Card(RotationForm form, List<Handoff> next, @Nullable ZoneId zone, List<String> notes) {}

    /** Whom a slot may name: the team's members and whoever stands in the plan already; the others can be added. */
    record Crew(List<PersonBadge> near, List<PersonBadge> others, Map<String, String> names) {
        static Crew of(List<PersonBadge> near, List<PersonBadge> others) {
            return new Crew(
                    near, others, near.stream().collect(Collectors.toMap(PersonBadge::handle, PersonBadge::name)));
        }

        public String name(String handle) {
            return names.getOrDefault(handle, handle);
        }
    }
}
