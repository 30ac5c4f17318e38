package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.error.Refused;
import eightbells.platform.time.Times;
import eightbells.platform.timer.Timers;
import eightbells.rota.edit.ChangeLog;
import eightbells.rota.edit.RotaEditor;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.schedule.Schedule;
import eightbells.rota.swap.CoverRequest.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes effect: each is one edit of the rota, and edits come one at a time, so of two takers one is first. */
@ApplicationScoped
public class CoverAgreementService {
    private final CoverRequests requests;
    private final CoverOffers offers;
    private final AgreedCovers coverings;
    private final BoundOverrides overrides;
    private final People people;
    private final CoverTeams teams;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final CoverRequestService asking;
    private final CoverNoticeContexts posts;
    private final Timers timers;

    CoverAgreementService(
            CoverRequests requests,
            CoverOffers offers,
            AgreedCovers coverings,
            BoundOverrides overrides,
            People people,
            CoverTeams teams,
            RotaEditor editor,
            Rotas rotas,
            CoverRequestService asking,
            CoverNoticeContexts posts,
            Timers timers) {
        this.requests = requests;
        this.offers = offers;
        this.coverings = coverings;
        this.overrides = overrides;
        this.people = people;
        this.teams = teams;
        this.editor = editor;
        this.rotas = rotas;
        this.asking = asking;
        this.posts = posts;
        this.timers = timers;
    }

    /**
     * Somebody takes all that is left of a request.
     *
     * @param who the handle of whoever says so: the taker, or a lead
     */
    public void take(long id, String taker, String who, Instant now) {
        editor.change(
                teams.ofRequest(id),
                changes -> {
                    CoverRequest request = open(id, now);
                    PersonEntity by = people.named(taker);
                    List<AgreedCover> made = coverings.left(request, now).stream()
                            .map(piece -> cover(request, piece, by, who, now, changes))
                            .toList();
                    CoverNoticeContext post = posts.within(changes, now);
                    settle(request, post);
                    new AgreedCoverMails(post).agreed(made, who);
                    return made;
                },
                now,
                who);
    }

    /** The asker, or a lead, accepts an offer. */
    public void accept(long id, long offerId, String who, Instant now) {
        editor.change(
                teams.ofOffer(id, offerId),
                changes -> {
                    CoverRequest request = open(id, now);
                    CoverOffer offer = offers.of(request, offerId)
                            .filter(CoverOffer::standing)
                            .orElseThrow(() -> Refused.because("", "That offer stands no more."));
                    Interval part = coverings.left(request, now).stream()
                            .flatMap(piece -> piece.common(offer.part()).stream())
                            .findFirst()
                            .filter(piece -> piece.end().equals(offer.ends))
                            .orElseThrow(() -> Refused.because("", "What was offered is covered already, or over."));
                    List<AgreedCover> made = new ArrayList<>();
                    AgreedCover covering = cover(request, part, offer.person, who, now, changes);
                    made.add(covering);
                    if (offer.returnSchedule != null)
                        made.add(swap(offer, covering, rotas.current(), who, now, changes));
                    offer.decide(CoverOffer.Status.TAKEN, who, now);
                    CoverNoticeContext post = posts.within(changes, now);
                    settle(request, post);
                    new AgreedCoverMails(post).agreed(made, who);
                    return made;
                },
                now,
                who);
    }

    /** Takes cover back until it is over; what runs ends now. A swap is undone as a whole. */
    public void undo(long id, String who, Instant now) {
        editor.change(
                teams.ofCovering(id),
                changes -> {
                    CoverNoticeContext post = posts.within(changes, now);
                    AgreedCover covering = coverings.there(id);
                    if (!covering.standing(now)) throw Refused.because("", "It is over, or was undone already.");
                    List<AgreedCover> both = new ArrayList<>(List.of(covering));
                    if (covering.swap != null && covering.swap.standing(now)) both.add(covering.swap);
                    List<AgreedCover> ended = new ArrayList<>(both);
                    ended.addAll(coverings.handingOn(both, now));
                    for (AgreedCover each : ended) {
                        Interval part = each.part();
                        each.end(AgreedCover.Status.UNDONE, who, now);
                        overrides.end(each, now);
                        changes.add(line(each.schedule) + each.by.handle + " no longer covers " + each.person.handle
                                + ", " + when(each.schedule, each.part(), now));
                        new AgreedCoverMails(post).undone(each, who);
                        each.concerned().forEach(handle -> changes.told(handle, part));
                    }
                    requests.handingOn(ended).forEach(request -> gone(request, post));
                    both.forEach(each -> asksAgain(each.request, who, post));
                    return ended;
                },
                now,
                who);
    }

    /** Nothing is left of its shift. Those who agreed on it have been told. */
    void gone(CoverRequest request, CoverNoticeContext post) {
        boolean open = request.open();
        request.close(Status.GONE, post.now());
        if (!open) return;
        timers.cancel(CoverTimer.TASK, request.id);
        new CoverRequestMails(post).gone(request);
        asking.withdrawOffers(request, request.unanswered(), request.person.handle, post);
    }

    /**
     * What was undone is to be taken again, unless the asker undid it or its time has come.
     *
     * @param who whoever undid it; null: the asker, or whoever ended it among the overrides
     */
    void asksAgain(CoverRequest undone, @Nullable String who, CoverNoticeContext post) {
        CoverRequest request = requests.renewed(undone);
        if (request.open() || request.status == Status.GONE) return;
        boolean theirs = who == null || request.person.handle.equals(who);
        if (!theirs && coverings.lapses(request).isAfter(post.now())) {
            reopen(request, who, post);
        } else if (coverings.of(request).stream().noneMatch(c -> c.standing(post.now()) && !c.inReturn())) {
            request.close(Status.WITHDRAWN, post.now());
        }
    }

    /** @param who the handle of whoever undid what was taken; null: an edit did */
    void reopen(CoverRequest request, @Nullable String who, CoverNoticeContext post) {
        request.reopen();
        asking.remindOf(request, post.now());
        new CoverRequestMails(post).askedAgain(request, coverings.left(request, post.now()), who);
    }

    private CoverRequest open(long id, Instant now) {
        CoverRequest request = requests.locked(id);
        if (!request.open()) throw Refused.because("", closed(request));
        if (coverings.left(request, now).isEmpty()) throw Refused.because("", "Its time is over.");
        return request;
    }

    static String closed(CoverRequest request) {
        return switch (request.status) {
            case COVERED -> "Somebody was quicker: it is covered already.";
            case WITHDRAWN -> "It was withdrawn meanwhile.";
            case LAPSED -> "It has lapsed: its time has come.";
            case GONE -> "The shift is gone, so nothing is left to cover.";
            case OPEN -> "It is open.";
        };
    }

    private AgreedCover cover(
            CoverRequest request, Interval part, PersonEntity by, String who, Instant now, ChangeLog changes) {
        if (by.id.equals(request.person.id)) throw Refused.because("", "Nobody covers themselves.");
        if (!by.active) throw Refused.because("", by.name + " has left.");
        coverings.standingFor(request.person.handle, now).stream()
                .filter(other -> other.ofTheSame(request) && other.part().overlaps(part))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.because("", other.by.name + " covers that already.");
                });
        AgreedCover covering = covering(request, request.schedule, request.shift(), part, who, now);
        covering.person = request.person;
        covering.by = by;
        covering.handsOn = request.handsOn;
        return agreed(covering, changes, now);
    }

    /** The other half: the asker takes what was named in return, if it still is whole and theirs to give. */
    private AgreedCover swap(
            CoverOffer offer, AgreedCover half, Rota rota, String who, Instant now, ChangeLog changes) {
        Interval back = offer.inReturn().orElseThrow();
        Schedule schedule = offer.returnSchedule;
        CoverableShift whole = CoverableShift.of(
                        rota,
                        offer.person.handle,
                        back,
                        now,
                        coverings.standingFor(offer.person.handle, now),
                        List.of(),
                        List.of())
                .stream()
                .filter(askable ->
                        askable.watch().id() == schedule.id && askable.left().encloses(back))
                .findFirst()
                .orElseThrow(() -> Refused.because(
                        "", offer.person.name + " no longer has the whole shift that was offered in return."));
        AgreedCover covering = covering(offer.request, schedule, whole.shift(), back, who, now);
        covering.person = offer.person;
        covering.by = offer.request.person;
        covering.swap = half;
        agreed(covering, changes, now);
        half.swap = covering;
        return covering;
    }

    private static AgreedCover covering(
            CoverRequest request, Schedule schedule, Interval shift, Interval part, String who, Instant now) {
        AgreedCover covering = new AgreedCover();
        covering.request = request;
        covering.schedule = schedule;
        covering.become(shift, part);
        covering.agreedAt = now;
        covering.agreedBy = who;
        return covering;
    }

    private AgreedCover agreed(AgreedCover covering, ChangeLog changes, Instant now) {
        coverings.persist(covering);
        overrides.make(covering);
        changes.add(line(covering.schedule) + covering.by.handle + " covers " + covering.person.handle + ", "
                + when(covering.schedule, covering.part(), now));
        covering.concerned().forEach(handle -> changes.told(handle, covering.part()));
        return covering;
    }

    /** Closes it where nothing is left, and takes back the offers for which nothing is. */
    void settle(CoverRequest request, CoverNoticeContext post) {
        Instant now = post.now();
        List<Interval> left = coverings.left(request, now);
        for (CoverOffer offer : offers.standing(request)) {
            if (left.stream().anyMatch(piece -> piece.encloses(offer.part()))) continue;
            offer.decide(CoverOffer.Status.WITHDRAWN, request.person.handle, now);
            boolean took = coverings.of(request).stream().anyMatch(c -> c.by.id.equals(offer.person.id));
            if (!took) new CoverRequestMails(post).offerEnded(offer, null);
        }
        if (left.isEmpty()) {
            request.close(Status.COVERED, now);
            timers.cancel(CoverTimer.TASK, request.id);
        } else {
            asking.remindOf(request, now);
        }
    }

    static String line(Schedule schedule) {
        return "schedule " + schedule.team.slug + "/" + schedule.slug + ": ";
    }

    /** In the schedule's zone, for the history. */
    static String when(Schedule schedule, Interval interval, Instant now) {
        return new Times(now, schedule.zoneId()).when(interval) + " " + schedule.zone;
    }
}
