package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.PersonBadge;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.rota.swap.AgreedCover;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody covers somebody, ready to print.
 *
 * @param what in words: {@code Ben covers you}
 * @param agreedBy who gave the last consent on behalf of another; null: one of the two
 * @param swap whether it is half of one
 * @param state of what no longer holds: {@code undone by Ana}; empty: it holds
 * @param undo whether whoever looks may undo it
 */
record AgreedCoverView(
        long id,
        long request,
        PersonBadge by,
        String what,
        String place,
        String schedulePath,
        String when,
        String length,
        Instant from,
        Instant until,
        @Nullable String agreedBy,
        boolean swap,
        boolean running,
        boolean over,
        String state,
        boolean undo) {

    public String path() {
        return "/cover/" + request;
    }

    static AgreedCoverView of(AgreedCover covering, Rota rota, String who, boolean may, Times times) {
        Interval part = covering.part();
        boolean standing = covering.standing(times.now());
        return new AgreedCoverView(
                covering.id,
                covering.request.id,
                new PersonBadge(covering.by.handle, covering.by.name),
                name(covering.by.handle, rota, who, true)
                        + (covering.by.handle.equals(who) ? " cover " : " covers ")
                        + name(covering.person.handle, rota, who, false),
                covering.schedule.slug + ", " + covering.schedule.team.name,
                "/teams/" + covering.schedule.team.slug + "/schedules/" + covering.schedule.slug,
                times.when(part),
                times.span(part.start(), part.end()),
                part.start(),
                part.end(),
                covering.concerns(covering.agreedBy) ? null : rota.name(covering.agreedBy),
                covering.swap != null,
                standing && times.past(part.start()),
                times.past(part.end()),
                state(covering, rota),
                may && standing);
    }

    private static String name(String handle, Rota rota, String who, boolean first) {
        if (handle.equals(who)) return first ? "You" : "you";
        return rota.name(handle);
    }

    private static String state(AgreedCover covering, Rota rota) {
        return switch (covering.status) {
            case AGREED -> "";
            case UNDONE -> covering.endedBy == null ? "undone" : "undone by " + rota.name(covering.endedBy);
            case GONE -> "shift gone";
        };
    }
}
