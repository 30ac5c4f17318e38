package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonEntity;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is told about agreed cover, to the two who agreed; never to somebody what they did themselves. It does not say
 * who is on call in the end: the mail that it goes into does, for each of the two.
 */
record AgreedCoverMails(CoverNoticeContext post) {

    /** @param who the handle of whoever agreed last */
    void agreed(List<AgreedCover> agreed, String who) {
        for (AgreedCover covering : agreed) {
            tellBoth(
                    covering,
                    who,
                    covering.by.name + " covers " + covering.person.name,
                    to -> covers(covering, to) + ", agreed by " + post.name(who) + ".");
        }
    }

    /** @param who the handle of whoever undid it; null: it was ended among the overrides, or who covered has left */
    void undone(AgreedCover covering, @Nullable String who) {
        String by = who != null
                ? post.name(who) + " undid it."
                : covering.by.active ? "It was ended among the schedule’s overrides." : covering.by.name + " has left.";
        ended(covering, who, by);
    }

    /** An edit took some of the hours away. */
    void narrowed(AgreedCover covering, Interval was) {
        tellBoth(
                covering,
                null,
                "Less of a shift is covered",
                to -> covers(covering, to) + ". It was " + post.when(was, to) + " before the rota was edited.");
    }

    void gone(AgreedCover covering) {
        ended(covering, null, covering.person.name + " does not have these hours any more, so the cover ends.");
    }

    /** Half of a swap is gone, so the other ends. */
    void unswapped(AgreedCover covering) {
        ended(covering, null, "It was half of a swap. The other half has ended, so this one has too.");
    }

    private void ended(AgreedCover covering, @Nullable String who, String why) {
        String no = covering.by.name + " no longer covers " + covering.person.name;
        tellBoth(covering, who, no, to -> no + " on " + post.what(covering.schedule, covering.part(), to) + ". " + why);
    }

    private String covers(AgreedCover covering, PersonEntity to) {
        return covering.by.name + " covers " + covering.person.name + " on "
                + post.what(covering.schedule, covering.part(), to);
    }

    private void tellBoth(
            AgreedCover covering, @Nullable String but, String subject, Function<PersonEntity, String> text) {
        for (PersonEntity to : List.of(covering.person, covering.by)) {
            if (to.handle.equals(but)) continue;
            String about = subject + ", " + post.start(covering.part(), to);
            post.tell(to, covering.part(), about, List.of(text.apply(to)), covering.request.path());
        }
    }
}
