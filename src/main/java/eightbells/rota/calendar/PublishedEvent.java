package eightbells.rota.calendar;

import eightbells.core.interval.Interval;
import eightbells.rota.edit.RotaChange.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a feed has told about one shift: its identity in the calendars that read it.
 *
 * @param digest marks all that the event says beside when, see {@link FeedShift#digest}
 * @param sequence counts its changes from 0 on
 * @param stamp when it was made or last changed
 * @param gone whether it was taken back: it is in the feed no more
 */
record PublishedEvent(
        String uid,
        String team,
        String schedule,
        Interval interval,
        String digest,
        int sequence,
        Instant stamp,
        boolean gone) {

    /** One event of a feed: who it is, and what it says. */
    record Event(PublishedEvent told, FeedShift shift) {}

    /**
     * What a feed tells now.
     *
     * @param events in the order of the shifts
     * @param gone what was taken back, now or before
     * @param changes how many events differ from what was told: made, changed, or taken back just now
     */
    record Renewal(List<Event> events, List<PublishedEvent> gone, int changes) {}

    /**
     * What a feed tells about {@code shifts} that has told {@code told}. The same shift at the same time is the same
     * event, and untouched where it says the same. Of the rest, what is the {@link SameShift} at another time keeps
     * its identity as well. What was taken back and comes back exactly is itself again. Everything else is new, or gone.
     *
     * @param now in whole seconds
     * @param uids makes new ones
     */
    static Renewal renewed(List<PublishedEvent> told, List<FeedShift> shifts, Instant now, Supplier<String> uids) {
        Map<Stretch, PublishedEvent> before = told.stream()
                .sorted((a, b) -> Boolean.compare(b.gone, a.gone))
                .collect(Collectors.toMap(PublishedEvent::stretch, Function.identity(), (gone, live) -> live));
        Map<Stretch, PublishedEvent> known = new HashMap<>();
        List<Stretch> fresh = new ArrayList<>();
        for (FeedShift shift : shifts) {
            PublishedEvent same = before.remove(shift.stretch());
            if (same == null) fresh.add(shift.stretch());
            else known.put(shift.stretch(), same);
        }
        for (SameShift move : moved(before, fresh)) known.put(move.to(), before.remove(move.from()));
        List<Event> events = shifts.stream()
                .map(shift -> new Event(said(known.get(shift.stretch()), shift, now, uids), shift))
                .toList();
        long said = events.stream()
                .filter(event -> !event.told.equals(known.get(event.shift.stretch())))
                .count();
        long lost = before.values().stream().filter(t -> !t.gone).count();
        return new Renewal(
                events, before.values().stream().map(PublishedEvent::takenBack).toList(), (int) (said + lost));
    }

    /** Schedule by schedule, because a shift never moves to another. */
    private static List<SameShift> moved(Map<Stretch, PublishedEvent> before, List<Stretch> fresh) {
        Map<String, List<Stretch>> lost = bySchedule(before.values().stream()
                .filter(told -> !told.gone)
                .map(PublishedEvent::stretch)
                .sorted((a, b) -> a.interval().start().compareTo(b.interval().start()))
                .toList());
        Map<String, List<Stretch>> gained = bySchedule(fresh);
        return lost.entrySet().stream()
                .flatMap(of -> SameShift.among(of.getValue(), gained.getOrDefault(of.getKey(), List.of())).stream())
                .toList();
    }

    private static Map<String, List<Stretch>> bySchedule(List<Stretch> stretches) {
        return stretches.stream()
                .collect(Collectors.groupingBy(
                        stretch -> stretch.team() + "/" + stretch.schedule(), LinkedHashMap::new, Collectors.toList()));
    }

    private static PublishedEvent said(
            @Nullable PublishedEvent known, FeedShift shift, Instant now, Supplier<String> uids) {
        if (known == null) return of(uids.get(), shift, 0, now);
        boolean same = !known.gone && known.interval.equals(shift.interval()) && known.digest.equals(shift.digest());
        return same ? known : of(known.uid, shift, known.sequence + 1, now);
    }

    private static PublishedEvent of(String uid, FeedShift shift, int sequence, Instant stamp) {
        return new PublishedEvent(
                uid, shift.team(), shift.schedule(), shift.interval(), shift.digest(), sequence, stamp, false);
    }

    private PublishedEvent takenBack() {
        return gone ? this : new PublishedEvent(uid, team, schedule, interval, digest, sequence, stamp, true);
    }

    private Stretch stretch() {
        return new Stretch(team, schedule, interval);
    }
}
