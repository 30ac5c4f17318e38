package eightbells.cover;

import eightbells.core.rota.Interval;
import eightbells.cover.CoverRequest.Status;
import eightbells.rota.Changes;
import eightbells.rota.Edited;
import eightbells.rota.RotaChange.Stretch;
import eightbells.schedule.Rota;
import eightbells.schedule.Schedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets cover follow the shifts that it is tied to, within the edit that moves them: what the edit does not keep, such as
 * a preview, tells nobody anything either.
 */
@ApplicationScoped
class Follower {
    /** How far beyond the last shift in question the others are looked at. */
    private static final Duration BEYOND = Duration.ofDays(60);

    private final CoverRequests requests;
    private final Coverings coverings;
    private final BoundOverrides overrides;
    private final Agreements agreements;
    private final Asking asking;
    private final Telling telling;

    Follower(
            CoverRequests requests,
            Coverings coverings,
            BoundOverrides overrides,
            Agreements agreements,
            Asking asking,
            Telling telling) {
        this.requests = requests;
        this.coverings = coverings;
        this.overrides = overrides;
        this.agreements = agreements;
        this.asking = asking;
        this.telling = telling;
    }

    void follow(@Observes Edited edited) {
        List<CoverRequest> tied = requests.tied(edited.now());
        List<Covering> standing = coverings.standing(edited.now());
        if (standing.isEmpty() && tied.isEmpty()) return;
        Instant last = edited.now();
        for (Covering covering : standing) last = later(last, covering.shiftEnds);
        for (CoverRequest request : tied) last = later(last, request.shiftEnds);
        Fates fates = new Fates(edited, new Interval(edited.now(), last.plus(BEYOND)));
        standing.forEach(covering -> follow(covering, fates, edited));
        tied.stream()
                .filter(request -> request.status != Status.GONE)
                .forEach(request -> follow(request, fates, edited));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void follow(Covering covering, Fates fates, Edited edited) {
        Instant now = edited.now();
        if (!covering.standing(now)) return; // half of a swap that was ended with the other
        Fate fate = fates.of(covering.schedule, covering.person.handle, covering.handsOn, covering.shift());
        Optional<Interval> part = fate.of(covering.part());
        if (part.isEmpty()) {
            fates.ends(covering);
            telling.gone(covering, now);
            end(covering, Covering.Status.GONE, edited.changes(), now);
            unswap(covering, fates, edited);
        } else if (takenBack(covering, edited)) {
            fates.ends(covering);
            telling.undone(covering, null, now);
            end(covering, Covering.Status.UNDONE, edited.changes(), now);
            unswap(covering, fates, edited);
            agreements.asksAgain(covering.request, covering.by.active ? null : covering.by.handle, now);
        } else if (!part.get().equals(covering.part())) {
            Interval was = covering.part();
            fates.moves(covering, was, part.get());
            covering.become(fate.of(covering.shift()).orElse(part.get()), part.get());
            overrides.move(covering, now);
            edited.changes()
                    .add(words(covering) + " moves with it to "
                            + Agreements.when(covering.schedule, covering.part(), now));
            telling.moved(covering, was, now);
            told(covering, was, edited.changes());
            told(covering, covering.part(), edited.changes());
        } else {
            fate.of(covering.shift()).ifPresent(shift -> covering.become(shift, covering.part()));
        }
    }

    /** Ended among the overrides; or whoever covers has left. */
    private static boolean takenBack(Covering covering, Edited edited) {
        Rota after = edited.after();
        boolean there = after.watch(covering.schedule.team.slug, covering.schedule.slug).stream()
                .flatMap(watch -> watch.made().stream())
                .anyMatch(made -> covering.id.equals(made.covering())
                        && made.override().interval().end().isAfter(edited.now()));
        return !there || !after.person(covering.by.handle).active();
    }

    private void unswap(Covering covering, Fates fates, Edited edited) {
        Covering other = covering.swap;
        if (other == null || !other.standing(edited.now())) return;
        fates.ends(other);
        telling.unswapped(other, edited.now());
        end(other, Covering.Status.UNDONE, edited.changes(), edited.now());
    }

    private static void told(Covering covering, Interval part, Changes changes) {
        covering.concerned().forEach(handle -> changes.told(handle, part));
    }

    private void end(Covering covering, Covering.Status as, Changes changes, Instant now) {
        told(covering, covering.part(), changes);
        covering.end(as, null, now);
        overrides.end(covering, now);
        changes.add(words(covering) + " ends" + (as == Covering.Status.GONE ? ": the shift is gone" : ""));
    }

    private static String words(Covering covering) {
        return Agreements.line(covering.schedule) + "cover of " + covering.person.handle + "'s shift by "
                + covering.by.handle;
    }

    private void follow(CoverRequest request, Fates fates, Edited edited) {
        Instant now = edited.now();
        Fate fate = fates.of(request.schedule, request.person.handle, request.handsOn, request.shift());
        Optional<Interval> part = fate.of(request.part());
        if (part.isEmpty()) {
            if (request.open()) edited.changes().add(asks(request) + " ends: the shift is gone");
            agreements.gone(request, now);
        } else if (!part.get().equals(request.part())) {
            Interval was = request.part();
            request.become(fate.of(request.shift()).orElse(part.get()), part.get());
            if (!request.open()) return;
            asking.remindOf(request, now);
            edited.changes()
                    .add(asks(request) + " moves with it to " + Agreements.when(request.schedule, request.part(), now));
            telling.moved(request, was, now);
        } else {
            fate.of(request.shift()).ifPresent(shift -> request.become(shift, request.part()));
        }
    }

    private static String asks(CoverRequest request) {
        return Agreements.line(request.schedule) + "the request for cover of " + request.person.handle + "'s shift";
    }

    /** The fate of each shift in one edit. */
    private static final class Fates {
        private final Edited edited;
        private final Interval window;
        private final boolean samePeople;
        private final Map<Long, Fate> handedOn = new HashMap<>();

        Fates(Edited edited, Interval window) {
            this.edited = edited;
            this.window = window;
            samePeople = edited.before().people().equals(edited.after().people());
        }

        void ends(Covering covering) {
            handedOn.put(covering.id, Fate.Simple.GONE);
        }

        void moves(Covering covering, Interval was, Interval is) {
            handedOn.put(covering.id, new Fate.Moves(was, is, edited.now()));
        }

        Fate of(Schedule schedule, String handle, Covering handsOn, Interval shift) {
            if (handsOn != null) return handedOn.getOrDefault(handsOn.id, Fate.Simple.STAYS);
            if (untouched(schedule)) return Fate.Simple.STAYS;
            return Fate.of(
                    shift, own(edited.before(), schedule, handle), own(edited.after(), schedule, handle), edited.now());
        }

        /** Most edits leave most schedules as they are: cover itself does. */
        private boolean untouched(Schedule schedule) {
            Optional<Rota.Watch> before = edited.before().watch(schedule.team.slug, schedule.slug);
            Optional<Rota.Watch> after = edited.after().watch(schedule.team.slug, schedule.slug);
            return samePeople
                    && before.isPresent()
                    && before.map(Rota.Watch::layers).equals(after.map(Rota.Watch::layers))
                    && before.map(Rota.Watch::duty).equals(after.map(Rota.Watch::duty))
                    && before.map(Rota.Watch::byHand).equals(after.map(Rota.Watch::byHand));
        }

        private List<Stretch> own(Rota rota, Schedule schedule, String handle) {
            return rota.watch(schedule.team.slug, schedule.slug)
                    .map(watch -> new Rights(rota).of(watch, handle, window))
                    .orElse(List.of());
        }
    }
}
