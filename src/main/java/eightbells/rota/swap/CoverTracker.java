package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.EditRehearsed;
import eightbells.rota.schedule.Rota;
import eightbells.rota.swap.CoverRequest.Status;
import eightbells.rota.swap.ShiftOutcome.Elsewhere;
import eightbells.rota.swap.ShiftOutcome.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Lets cover follow the hours that it is tied to, within the edit that changes whose they are: what the edit does not
 * keep, such as a preview, tells nobody anything either.
 */
@ApplicationScoped
class CoverTracker {
    private final CoverRequests requests;
    private final AgreedCovers coverings;
    private final BoundOverrides overrides;
    private final CoverAgreementService agreements;
    private final CoverRequestService asking;
    private final CoverNoticeContexts posts;

    CoverTracker(
            CoverRequests requests,
            AgreedCovers coverings,
            BoundOverrides overrides,
            CoverAgreementService agreements,
            CoverRequestService asking,
            CoverNoticeContexts posts) {
        this.requests = requests;
        this.coverings = coverings;
        this.overrides = overrides;
        this.agreements = agreements;
        this.asking = asking;
        this.posts = posts;
    }

    void follow(@Observes EditRehearsed edited) {
        Set<Long> schedules = edited.schedules();
        if (schedules.isEmpty()) return;
        List<CoverRequest> tied = requests.tied(schedules, edited.now());
        List<AgreedCover> standing = coverings.standing(schedules, edited.now());
        if (standing.isEmpty() && tied.isEmpty()) return;
        Instant last = Stream.concat(
                        standing.stream().map(covering -> covering.shiftEnds),
                        tied.stream().map(request -> request.shiftEnds))
                .max(Instant::compareTo)
                .orElseThrow();
        Following following = new Following(
                edited, new ShiftOutcomes(edited, last), posts.within(edited.changes(), edited.now()), new TreeSet<>());
        standing.forEach(covering -> follow(covering, following));
        tied.forEach(request -> follow(request, following));
        askAgainOfHalves(following);
    }

    /**
     * One edit that is followed.
     *
     * @param halved the requests of swaps of which the half that was given in return has ended: they are asked again
     */
    private record Following(EditRehearsed edited, ShiftOutcomes outcomes, CoverNoticeContext post, Set<Long> halved) {
        Instant now() {
            return edited.now();
        }

        ChangeLog changes() {
            return edited.changes();
        }

        AgreedCoverMails coverings() {
            return new AgreedCoverMails(post);
        }

        CoverRequestMails requests() {
            return new CoverRequestMails(post);
        }
    }

    private void follow(AgreedCover covering, Following following) {
        if (!covering.standing(following.now())) return; // half of a swap that ended with the other
        if (!(following.outcomes.of(covering) instanceof Kept kept)) {
            following.coverings().gone(covering);
            end(covering, AgreedCover.Status.GONE, following);
            unswap(covering, following);
        } else if (takenBack(covering, following.edited)) {
            following.coverings().undone(covering, null);
            end(covering, AgreedCover.Status.UNDONE, following);
            unswap(covering, following);
            agreements.asksAgain(covering.request, covering.by.active ? null : covering.by.handle, following.post);
        } else {
            narrow(covering, kept, following);
        }
    }

    private void narrow(AgreedCover covering, Kept kept, Following following) {
        Interval was = covering.part();
        covering.become(kept.shift(), kept.part());
        if (kept.part().equals(was)) return;
        overrides.move(covering, following.now());
        following
                .changes()
                .add(words(covering) + " is now "
                        + CoverAgreementService.when(covering.schedule, covering.part(), following.now()));
        following.coverings().narrowed(covering, was);
        following.changes().told(covering.by.handle, was);
    }

    /** Ended among the overrides; or whoever covers has left. */
    private static boolean takenBack(AgreedCover covering, EditRehearsed edited) {
        Rota after = edited.after();
        boolean there = after.watch(covering.schedule.team.slug, covering.schedule.slug).stream()
                .flatMap(watch -> watch.made().stream())
                .anyMatch(made -> covering.id.equals(made.covering())
                        && made.override().interval().end().isAfter(edited.now()));
        return !there || !after.person(covering.by.handle).active();
    }

    private void unswap(AgreedCover covering, Following following) {
        AgreedCover other = covering.swap;
        if (other == null || !other.standing(following.now())) return;
        following.coverings().unswapped(other);
        end(other, AgreedCover.Status.UNDONE, following);
        if (covering.inReturn()) following.halved.add(covering.request.id);
    }

    /** Whoever covered knows by that that the hours are no longer theirs; to whom they come is told by hours. */
    private void end(AgreedCover covering, AgreedCover.Status as, Following following) {
        following.changes().told(covering.by.handle, covering.part());
        covering.end(as, null, following.now());
        overrides.end(covering, following.now());
        following
                .changes()
                .add(words(covering) + " ends" + (as == AgreedCover.Status.GONE ? ": these hours are gone" : ""));
    }

    private static String words(AgreedCover covering) {
        return CoverAgreementService.line(covering.schedule) + "cover of " + covering.person.handle + "'s shift by "
                + covering.by.handle;
    }

    private void follow(CoverRequest request, Following following) {
        if (request.status == Status.GONE) return;
        ShiftOutcome outcome = following.outcomes.of(request);
        if (outcome instanceof Kept kept) {
            narrow(request, kept, following);
        } else if (outcome instanceof Elsewhere elsewhere && asking.free(request, elsewhere.part(), following.now())) {
            asking.withdrawOffers(request, List.of(), request.person.handle, following.post);
            request.askAnew(elsewhere.shift(), elsewhere.part());
            following
                    .changes()
                    .add(words(request) + " is asked again, of "
                            + CoverAgreementService.when(request.schedule, request.part(), following.now()));
            agreements.reopen(request, null, following.post);
        } else {
            if (request.open()) following.changes().add(words(request) + " ends: the shift is gone");
            agreements.gone(request, following.post);
        }
    }

    private void narrow(CoverRequest request, Kept kept, Following following) {
        Interval was = request.part();
        request.become(kept.shift(), kept.part());
        List<Interval> left = coverings.left(request, following.now());
        if (!request.open() || kept.part().equals(was)) return;
        asking.narrowOffers(request, left);
        agreements.settle(request, following.post);
        if (!request.open()) return;
        following
                .changes()
                .add(words(request) + " is now for "
                        + CoverAgreementService.when(request.schedule, request.part(), following.now()));
        following.requests().narrowed(request, was, left);
    }

    /** Whoever gets nothing in return any more has their shift again: it is asked again whether somebody takes it. */
    private void askAgainOfHalves(Following following) {
        for (long id : following.halved) {
            CoverRequest request = requests.locked(id);
            boolean left = !coverings.left(request, following.now()).isEmpty();
            if (request.status == Status.COVERED && left) agreements.reopen(request, null, following.post);
        }
    }

    private static String words(CoverRequest request) {
        return CoverAgreementService.line(request.schedule) + "the request for cover of " + request.person.handle
                + "'s shift";
    }
}
