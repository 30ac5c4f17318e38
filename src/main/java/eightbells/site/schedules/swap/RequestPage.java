package eightbells.site.schedules.swap;

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
 * One request for cover: who is asked, who offers what, what is agreed.
 *
 * @param mine how it falls for whoever looks, in words; null: it is not for them
 * @param caution what they should think of before they take it; null: they have not pressed
 */
@CheckedTemplate(basePath = "site/schedules/swap")
record RequestPage(
        Frame frame,
        RequestView request,
        May may,
        @Nullable String mine,
        @Nullable Caution caution,
        List<Candidate> candidates,
        List<OfferLine> offers,
        List<AgreedCoverView> coverings,
        Offering offering,
        FormErrors errors)
        implements TemplateInstance {

    /**
     * @param take for themselves, {@code answer} whether they have yet to say yes or no
     * @param decide as the asker does
     * @param behalf for others, as a lead
     */
    record May(boolean take, boolean answer, boolean decide, boolean behalf) {}

    /** @param taker the handle of who is to take it, {@code mark} what the button that does it anyway sends back */
    record Caution(String taker, String name, boolean self, List<String> warnings, String mark) {}

    /**
     * Somebody who may take it.
     *
     * @param when on their clock
     * @param standing in words
     * @param state {@code no} or {@code asked}; empty: not asked by name
     */
    record Candidate(PersonBadge face, ZoneId zone, String when, String standing, boolean free, String state) {}

    /** @param back what the asker is to take in return, in words; null: nothing */
    record OfferLine(
            long id,
            PersonBadge face,
            String part,
            boolean whole,
            @Nullable String back,
            Instant at,
            String state,
            boolean standing,
            boolean own) {}

    /**
     * The form that offers a part, or a swap.
     *
     * @param from a local time in the zone of the page, as is {@code until}
     * @param shifts what they may offer in return
     * @param back the key of what is chosen; empty: nothing
     */
    record Offering(String from, String until, List<Swappable> shifts, String back) {}

    record Swappable(String key, String words) {}
}
