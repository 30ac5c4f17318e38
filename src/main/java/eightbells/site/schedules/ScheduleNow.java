package eightbells.site.schedules;

import eightbells.core.rota.Duty;
import eightbells.core.rota.Gap;
import eightbells.people.person.PersonBadge;
import eightbells.rota.schedule.Rota;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who serves on a schedule at this moment, ready to print.
 *
 * @param team slug
 * @param schedule slug
 * @param onCall in order; empty: a gap
 * @param gapUntil where there is a gap: when it ends, or null where it reaches beyond a year
 * @param next the first change ahead; null where there is none within a year
 * @param warnings how much is wrong with its coming 90 days
 */
public record ScheduleNow(
        String team,
        String schedule,
        Duty duty,
        ZoneId zone,
        List<OnDuty> onCall,
        @Nullable Instant gapUntil,
        @Nullable Next next,
        int warnings) {
    public ScheduleNow {
        onCall = List.copyOf(onCall);
    }

    public static ScheduleNow of(Rota rota, Rota.ScheduleSnapshot watch, Instant now) {
        Rota.Answer answer = rota.answer(watch, now);
        return new ScheduleNow(
                watch.team(),
                watch.schedule(),
                watch.duty(),
                watch.zone(),
                answer.onCall().stream().map(serving -> onDuty(serving, now)).toList(),
                answer.gap() ? answer.next().map(s -> s.interval().start()).orElse(null) : null,
                answer.next()
                        .map(shift -> new Next(
                                shift.interval().start(),
                                shift.cover() == Gap.GAP
                                        ? List.of()
                                        : faces(rota, shift.cover().people())))
                        .orElse(null),
                0);
    }

    public static List<PersonBadge> faces(Rota rota, List<String> handles) {
        return rota.people(handles).stream()
                .map(member -> new PersonBadge(member.handle(), member.name()))
                .toList();
    }

    private static OnDuty onDuty(Rota.Serving serving, Instant now) {
        Rota.Member member = serving.person();
        return new OnDuty(
                new PersonBadge(member.handle(), member.name()),
                member.person().zoneAt(now),
                member.person().awakeAt(now),
                serving.laptop(),
                serving.until(),
                serving.source());
    }

    public ScheduleNow warned(int count) {
        return new ScheduleNow(team, schedule, duty, zone, onCall, gapUntil, next, count);
    }

    public boolean gap() {
        return onCall.isEmpty();
    }

    public boolean laptopDuty() {
        return duty == Duty.LAPTOP;
    }

    public String path() {
        return "/teams/" + team + "/schedules/" + schedule;
    }

    /**
     * A person who serves now.
     *
     * @param zone where they are now
     * @param awake whether their clock is within their waking hours
     * @param laptop whether they can act
     * @param until the end of their own uninterrupted stretch; null where more than a year away
     * @param source what put them there: {@code rotation weekly}, {@code override}
     */
    public record OnDuty(
            PersonBadge face, ZoneId zone, boolean awake, boolean laptop, @Nullable Instant until, String source) {}

    /** The next change: from {@code at} on it is {@code faces}; none: a gap. */
    public record Next(Instant at, List<PersonBadge> faces) {
        public Next {
            faces = List.copyOf(faces);
        }
    }
}
