package eightbells.cover;

import eightbells.core.rota.Interval;
import eightbells.cover.CoverRequest.Status;
import eightbells.override.Words;
import eightbells.person.People;
import eightbells.person.Person;
import eightbells.rota.Changes;
import eightbells.rota.RotaEditor;
import eightbells.schedule.Rota;
import eightbells.schedule.Rotas;
import eightbells.schedule.Schedule;
import eightbells.timer.Timers;
import eightbells.web.Refused;
import eightbells.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes effect: each is one edit of the rota, and edits come one at a time, so of two takers one is first. */
@ApplicationScoped
class Agreements {
    private final CoverRequests requests;
    private final CoverOffers offers;
    private final Coverings coverings;
    private final BoundOverrides overrides;
    private final People people;
    private final CoverTeams teams;
    private final RotaEditor editor;
    private final Rotas rotas;
    private final Asking asking;
    private final Posts posts;
    private final Timers timers;

    Agreements(
            CoverRequests requests,
            CoverOffers offers,
            Coverings coverings,
            BoundOverrides overrides,
            People people,
            CoverTeams teams,
            RotaEditor editor,
            Rotas rotas,
            Asking asking,
            Posts posts,
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
    void take(long id, String taker, String who, Instant now) {
        editor.change(
                teams.ofRequest(id),
                changes -> {
                    CoverRequest request = open(id, now);
                    Person by = people.named(taker);
                    List<Covering> made = coverings.left(request, now).stream()
                            .map(piece -> cover(request, piece, by, who, now, changes))
                            .toList();
                    Post post = posts.within(changes, now);
                    settle(request, post);
                    new CoveringNotices(post).agreed(made, who);
                    return made;
                },
                now,
                who);
    }

    /** The asker, or a lead, accepts an offer. */
    void accept(long id, long offerId, String who, Instant now) {
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
                    List<Covering> made = new ArrayList<>();
                    Covering covering = cover(request, part, offer.person, who, now, changes);
                    made.add(covering);
                    if (offer.returnSchedule != null)
                        made.add(swap(offer, covering, rotas.current(), who, now, changes));
                    offer.decide(CoverOffer.Status.TAKEN, who, now);
                    Post post = posts.within(changes, now);
                    settle(request, post);
                    new CoveringNotices(post).agreed(made, who);
                    return made;
                },
                now,
                who);
    }

    /** Takes cover back until it is over; what runs ends now. A swap is undone as a whole. */
    void undo(long id, String who, Instant now) {
        editor.change(
                teams.ofCovering(id),
                changes -> {
                    Post post = posts.within(changes, now);
                    Covering covering = coverings.there(id);
                    if (!covering.standing(now)) throw Refused.because("", "It is over, or was undone already.");
                    List<Covering> both = new ArrayList<>(List.of(covering));
                    if (covering.swap != null && covering.swap.standing(now)) both.add(covering.swap);
                    List<Covering> ended = new ArrayList<>(both);
                    ended.addAll(coverings.handingOn(both, now));
                    for (Covering each : ended) {
                        Interval part = each.part();
                        each.end(Covering.Status.UNDONE, who, now);
                        overrides.end(each, now);
                        changes.add(line(each.schedule) + each.by.handle + " no longer covers " + each.person.handle
                                + ", " + when(each.schedule, each.part(), now));
                        new CoveringNotices(post).undone(each, who);
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
    void gone(CoverRequest request, Post post) {
        boolean open = request.open();
        request.close(Status.GONE, post.now());
        if (!open) return;
        timers.cancel(CoverTimer.TASK, request.id);
        new RequestNotices(post).gone(request);
        asking.withdrawOffers(request, request.unanswered(), request.person.handle, post);
    }

    /**
     * What was undone is to be taken again, unless the asker undid it or its time has come.
     *
     * @param who whoever undid it; null: the asker, or whoever ended it among the overrides
     */
    void asksAgain(CoverRequest undone, @Nullable String who, Post post) {
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
    void reopen(CoverRequest request, @Nullable String who, Post post) {
        request.reopen();
        asking.remindOf(request, post.now());
        new RequestNotices(post).askedAgain(request, coverings.left(request, post.now()), who);
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

    private Covering cover(CoverRequest request, Interval part, Person by, String who, Instant now, Changes changes) {
        if (by.id.equals(request.person.id)) throw Refused.because("", "Nobody covers themselves.");
        if (!by.active) throw Refused.because("", by.name + " has left.");
        coverings.standingFor(request.person.handle, now).stream()
                .filter(other -> other.ofTheSame(request) && other.part().overlaps(part))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.because("", other.by.name + " covers that already.");
                });
        Covering covering = covering(request, request.schedule, request.shift(), part, who, now);
        covering.person = request.person;
        covering.by = by;
        covering.handsOn = request.handsOn;
        return agreed(covering, changes, now);
    }

    /** The other half: the asker takes what was named in return, if it still is whole and theirs to give. */
    private Covering swap(CoverOffer offer, Covering half, Rota rota, String who, Instant now, Changes changes) {
        Interval back = offer.inReturn().orElseThrow();
        Schedule schedule = offer.returnSchedule;
        Askable whole = Askable.of(
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
        Covering covering = covering(offer.request, schedule, whole.shift(), back, who, now);
        covering.person = offer.person;
        covering.by = offer.request.person;
        covering.swap = half;
        agreed(covering, changes, now);
        half.swap = covering;
        return covering;
    }

    private static Covering covering(
            CoverRequest request, Schedule schedule, Interval shift, Interval part, String who, Instant now) {
        Covering covering = new Covering();
        covering.request = request;
        covering.schedule = schedule;
        covering.become(shift, part);
        covering.agreedAt = now;
        covering.agreedBy = who;
        return covering;
    }

    private Covering agreed(Covering covering, Changes changes, Instant now) {
        coverings.persist(covering);
        overrides.make(covering);
        changes.add(line(covering.schedule) + covering.by.handle + " covers " + covering.person.handle + ", "
                + when(covering.schedule, covering.part(), now));
        covering.concerned().forEach(handle -> changes.told(handle, covering.part()));
        return covering;
    }

    /** Closes it where nothing is left, and takes back the offers for which nothing is. */
    void settle(CoverRequest request, Post post) {
        Instant now = post.now();
        List<Interval> left = coverings.left(request, now);
        for (CoverOffer offer : offers.standing(request)) {
            if (left.stream().anyMatch(piece -> piece.encloses(offer.part()))) continue;
            offer.decide(CoverOffer.Status.WITHDRAWN, request.person.handle, now);
            boolean took = coverings.of(request).stream().anyMatch(c -> c.by.id.equals(offer.person.id));
            if (!took) new RequestNotices(post).offerEnded(offer, null);
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
        return Words.when(interval, new Times(now, schedule.zoneId())) + " " + schedule.zone;
    }
}
