package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.authority.AuditEvents;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.Refused;
import eightbells.platform.timer.Timers;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.Schedules;
import eightbells.rota.swap.CoverRequest.Asked;
import eightbells.rota.swap.CoverRequest.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asking for cover, and everything about it that changes nobody's shifts. */
@ApplicationScoped
public class CoverRequestService {
    private final CoverRequests requests;
    private final CoverOffers offers;
    private final AgreedCovers coverings;
    private final CoverableShifts shifts;
    private final Rotas rotas;
    private final People people;
    private final Schedules schedules;
    private final CoverNoticeContexts posts;
    private final Timers timers;
    private final AuditEvents audit;

    CoverRequestService(
            CoverRequests requests,
            CoverOffers offers,
            AgreedCovers coverings,
            CoverableShifts shifts,
            Rotas rotas,
            People people,
            Schedules schedules,
            CoverNoticeContexts posts,
            Timers timers,
            AuditEvents audit) {
        this.requests = requests;
        this.offers = offers;
        this.coverings = coverings;
        this.shifts = shifts;
        this.rotas = rotas;
        this.people = people;
        this.schedules = schedules;
        this.posts = posts;
        this.timers = timers;
        this.audit = audit;
    }

    /**
     * @param part of what is left of it
     * @param whom the handles of those who are asked
     */
    public record Wanted(CoverableShift of, Interval part, Collection<String> whom) {
        private boolean within(List<CoverableShift> left) {
            return left.stream()
                    .anyMatch(one -> one.key().equals(of.key()) && one.left().encloses(part));
        }
    }

    /**
     * Asks for each by itself, so that each may be taken by somebody else. Gives the ids.
     *
     * @throws Refused where one of them was asked for or covered meanwhile: nothing is asked for then
     */
    @Transactional
    public List<Long> ask(String handle, List<Wanted> wanted, boolean wholeTeam, String note, String who, Instant now) {
        // Whoever presses twice asks once: the second waits here until the first is written.
        PersonEntity person = people.findById(people.named(handle).id, LockModeType.PESSIMISTIC_WRITE);
        List<CoverableShift> left = shifts.askable(rotas.current(), handle, now);
        if (!wanted.stream().allMatch(one -> one.within(left))) {
            throw Refused.because("shift", "Cover of that was asked for already, or somebody covers it: look again.");
        }
        List<CoverRequest> asked = new ArrayList<>();
        for (Wanted one : wanted) {
            CoverRequest request = new CoverRequest();
            request.schedule = schedules
                    .of(one.of.watch().team(), one.of.watch().schedule())
                    .orElseThrow();
            request.person = person;
            request.become(one.of.shift(), one.part);
            request.note = note;
            request.askedBy = who;
            request.askedAt = now;
            request.toldUntil = now;
            request.wholeTeam = wholeTeam;
            request.handsOn = one.of.handsOn() == null ? null : coverings.there(one.of.handsOn());
            for (String mate : one.whom) request.asked.add(new Asked(people.named(mate), null));
            requests.persist(request);
            audit.record("made", request.about(), null, words(request.part()), now);
            remindOf(request, now);
            asked.add(request);
        }
        notices(now).asked(asked);
        return asked.stream().map(request -> request.id).toList();
    }

    /** Sets the timer by which it is reminded of, and lapses. */
    void remindOf(CoverRequest request, Instant now) {
        Reminders reminders = new Reminders(request.askedAt, coverings.lapses(request));
        timers.move(CoverTimer.TASK, request.id, reminders.after(now));
    }

    /** Somebody says that it is not for them. */
    @Transactional
    public void decline(long id, String handle, Instant now) {
        CoverRequest request = open(id);
        if (request.declined(handle)) return;
        request.declined(people.named(handle), now);
        audit.record("declined", request.about(), now);
        offers.standing(request).stream()
                .filter(offer -> offer.person.handle.equals(handle))
                .forEach(offer -> offer.decide(CoverOffer.Status.WITHDRAWN, handle, now));
        if (request.unanswered().isEmpty()) notices(now).allDeclined(request);
    }

    @Transactional
    public void withdraw(long id, String who, Instant now) {
        CoverRequest request = open(id);
        boolean partly = coverings.of(request).stream().anyMatch(c -> c.standing(now));
        request.close(partly ? Status.COVERED : Status.WITHDRAWN, now);
        timers.cancel(CoverTimer.TASK, id);
        audit.record("withdrew", request.about(), now);
        notices(now).withdrawn(request, who);
        withdrawOffers(request, request.unanswered(), who, posts.atOnce(now));
    }

    /**
     * Takes back the offers that stand: nothing is left to take.
     *
     * @param told those who need not be told of it again
     */
    void withdrawOffers(CoverRequest request, Collection<PersonEntity> told, String who, CoverNoticeContext post) {
        for (CoverOffer offer : offers.standing(request)) {
            offer.decide(CoverOffer.Status.WITHDRAWN, who, post.now());
            boolean toldAlready = told.stream().anyMatch(p -> p.id.equals(offer.person.id));
            if (!toldAlready) new CoverRequestMails(post).offerEnded(offer, null);
        }
    }

    /** Whether nothing of a part of the same person's shifts is asked for, or covered, already. */
    boolean free(CoverRequest request, Interval part, Instant now) {
        boolean asked = requests.openOf(request.person.handle).stream()
                .anyMatch(other -> !other.id.equals(request.id)
                        && other.schedule.id.equals(request.schedule.id)
                        && other.part().overlaps(part));
        return !asked
                && coverings.standingFor(request.person.handle, now).stream()
                        .noneMatch(other ->
                                other.ofTheSame(request) && other.part().overlaps(part));
    }

    /** Nobody offers hours that are no longer to be taken: of each offer stays what is left. */
    void narrowOffers(CoverRequest request, List<Interval> left) {
        for (CoverOffer offer : offers.standing(request)) {
            left.stream()
                    .flatMap(piece -> piece.common(offer.part()).stream())
                    .findFirst()
                    .ifPresent(offer::become);
        }
    }

    /**
     * Somebody would take a part, or would take it in return for something.
     *
     * @param back what the asker is to take; null: nothing
     */
    @Transactional
    public void offer(long id, String handle, Interval part, @Nullable CoverableShift back, Instant now) {
        CoverRequest request = open(id);
        if (coverings.left(request, now).stream().noneMatch(piece -> piece.encloses(part))) {
            throw Refused.because("from", "That is no longer to be taken: somebody was quicker.");
        }
        offers.standing(request).stream()
                .filter(offer -> offer.person.handle.equals(handle))
                .filter(offer -> offer.part().overlaps(part))
                .forEach(offer -> offer.decide(CoverOffer.Status.WITHDRAWN, handle, now));
        CoverOffer offer = new CoverOffer();
        offer.request = request;
        offer.person = people.named(handle);
        offer.starts = part.start();
        offer.ends = part.end();
        if (back != null) {
            offer.returnSchedule =
                    schedules.of(back.watch().team(), back.watch().schedule()).orElseThrow();
            offer.returnStarts = back.left().start();
            offer.returnEnds = back.left().end();
        }
        offer.offeredAt = now;
        offers.persist(offer);
        audit.record("made an offer for", request.about(), null, words(part), now);
        notices(now).offered(offer);
    }

    /** The asker declines an offer, or whoever made it takes it back. */
    @Transactional
    public void refuse(long id, long offer, String who, Instant now) {
        CoverRequest request = open(id);
        CoverOffer found = offers.of(request, offer)
                .filter(CoverOffer::standing)
                .orElseThrow(() -> Refused.because("", "That offer stands no more."));
        boolean own = found.person.handle.equals(who);
        String verb = own ? "withdrew an offer for" : "refused an offer for";
        audit.record(verb, request.about(), words(found.part()), null, now);
        found.decide(own ? CoverOffer.Status.WITHDRAWN : CoverOffer.Status.DECLINED, who, now);
        notices(now).offerEnded(found, who);
    }

    private CoverRequestMails notices(Instant now) {
        return new CoverRequestMails(posts.atOnce(now));
    }

    private static String words(Interval part) {
        return part.start() + "/" + part.end();
    }

    private CoverRequest open(long id) {
        CoverRequest request = requests.locked(id);
        if (!request.open()) throw Refused.because("", CoverAgreementService.closed(request));
        return request;
    }
}
