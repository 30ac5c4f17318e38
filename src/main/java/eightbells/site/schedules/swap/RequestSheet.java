package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.people.authority.Authority;
import eightbells.people.person.PersonBadge;
import eightbells.platform.error.NotFound;
import eightbells.platform.form.FormErrors;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.swap.AgreedCovers;
import eightbells.rota.swap.Availability;
import eightbells.rota.swap.CoverGuard;
import eightbells.rota.swap.CoverOffer;
import eightbells.rota.swap.CoverOffers;
import eightbells.rota.swap.CoverPermissions;
import eightbells.rota.swap.CoverRequest;
import eightbells.rota.swap.CoverableShifts;
import eightbells.site.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers the page of one request, and what may be done about it. */
@RequestScoped
class RequestSheet {
    /** What is offered in return is chosen from shifts near to now, or to what is asked for. */
    private static final Duration NEAR = Duration.ofDays(92);

    /** What stands in the form that offers a part before anything is typed. */
    private static final RequestPage.Offering BLANK = new RequestPage.Offering("", "", List.of(), "");

    private final CoverGuard gate;
    private final CoverOffers offers;
    private final AgreedCovers coverings;
    private final CoverableShifts shifts;
    private final Rotas rotas;
    private final CoverPermissions access;

    RequestSheet(
            CoverGuard gate,
            CoverOffers offers,
            AgreedCovers coverings,
            CoverableShifts shifts,
            Rotas rotas,
            CoverPermissions access) {
        this.gate = gate;
        this.offers = offers;
        this.coverings = coverings;
        this.shifts = shifts;
        this.rotas = rotas;
        this.access = access;
    }

    @Transactional
    RequestPage page(long id, Frame frame) {
        return page(id, frame, null, BLANK, FormErrors.NONE);
    }

    /** @param typed the offer as typed */
    @Transactional
    RequestPage page(
            long id,
            Frame frame,
            RequestPage.@Nullable Caution caution,
            RequestPage.Offering typed,
            FormErrors errors) {
        Times times = frame.times();
        Rota rota = rotas.current();
        String who = access.who();
        CoverRequest request = gate.seen(id, rota);
        List<Interval> left = coverings.left(request, times.now());
        RequestView view = RequestView.of(request, left, coverings.lapses(request), rota, who, times);
        Optional<Rota.ScheduleSnapshot> watch =
                rota.watch(request.schedule.team.slug, request.schedule.slug).filter(there -> view.open());
        boolean open = watch.isPresent();
        boolean asked = open && access.asked(request, who, rota);
        boolean declined = request.declined(who);
        RequestPage.May may = new RequestPage.May(
                asked,
                asked && !declined,
                open && access.speaksFor(request),
                open && access.leads(request.schedule.team.slug));
        String mine = watch.filter(there -> asked)
                .map(there ->
                        Availability.of(rota, there, who, left, times).words() + (declined ? "; you said no" : ""))
                .orElse(null);
        return new RequestPage(
                frame,
                view,
                may,
                mine,
                caution,
                watch.map(there -> candidates(request, rota, there, left, times))
                        .orElse(List.of()),
                offers.of(request).stream()
                        .map(offer -> line(offer, who, times))
                        .toList(),
                coverings.of(request).stream()
                        .map(c -> AgreedCoverView.of(c, rota, who, access.speaksFor(c), times))
                        .toList(),
                asked ? offering(typed, left, rota, who, times) : BLANK,
                errors);
    }

    /** Who is to take all that is left, and why they might not; none where nothing speaks against it. */
    @Transactional
    RequestPage.@Nullable Caution caution(long id, String taker, Times times) {
        Rota rota = rotas.current();
        CoverRequest request = gate.seen(id, rota);
        Rota.ScheduleSnapshot watch = rota.watch(request.schedule.team.slug, request.schedule.slug)
                .orElseThrow(() -> new NotFound("such schedule any more"));
        boolean crew = access.crew(rota, watch).stream()
                .anyMatch(member -> member.handle().equals(taker));
        boolean own = taker.equals(access.who()) && access.asked(request, taker, rota);
        boolean behalf =
                access.leads(watch.team()) && (crew || request.asked(taker).isPresent());
        Authority.require(own || behalf);
        List<Interval> left = coverings.left(request, times.now());
        List<String> against = Availability.of(rota, watch, taker, left, times).against();
        if (left.isEmpty() || against.isEmpty()) return null;
        return new RequestPage.Caution(
                taker,
                rota.name(taker),
                taker.equals(access.who()),
                against,
                Integer.toHexString((taker + against).hashCode()));
    }

    private List<RequestPage.Candidate> candidates(
            CoverRequest request, Rota rota, Rota.ScheduleSnapshot watch, List<Interval> left, Times times) {
        List<Rota.Member> everybody = new ArrayList<>(request.wholeTeam ? access.crew(rota, watch) : List.of());
        for (CoverRequest.Asked asked : request.asked) {
            Rota.Member member = rota.person(asked.person().handle);
            if (!everybody.contains(member)) everybody.add(member);
        }
        return everybody.stream()
                .filter(member -> member.active() && !member.handle().equals(request.person.handle))
                .map(member -> candidate(request, rota, watch, left, member, times))
                .toList();
    }

    private static RequestPage.Candidate candidate(
            CoverRequest request,
            Rota rota,
            Rota.ScheduleSnapshot watch,
            List<Interval> left,
            Rota.Member member,
            Times times) {
        Availability standing = Availability.of(rota, watch, member.handle(), left, times);
        ZoneId zone = member.person().zoneAt(left.get(0).start());
        String state = request.declined(member.handle()) ? "no" : "";
        return new RequestPage.Candidate(
                new PersonBadge(member.handle(), member.name()),
                zone,
                times.in(zone).when(left),
                standing.words(),
                standing.free(),
                state);
    }

    private static RequestPage.OfferLine line(CoverOffer offer, String who, Times times) {
        String state =
                switch (offer.status) {
                    case OFFERED -> "";
                    case TAKEN -> "accepted";
                    case DECLINED -> "declined";
                    case WITHDRAWN -> "no longer stands";
                };
        return new RequestPage.OfferLine(
                offer.id,
                new PersonBadge(offer.person.handle, offer.person.name),
                times.when(offer.part()),
                offer.part().equals(offer.request.part()),
                offer.inReturn()
                        .map(back -> offer.returnSchedule.slug + ", " + times.when(back))
                        .orElse(null),
                offer.offeredAt,
                state,
                offer.standing(),
                offer.person.handle.equals(who));
    }

    private static boolean near(Instant t, Instant other) {
        return Duration.between(t, other).abs().compareTo(NEAR) <= 0;
    }

    private RequestPage.Offering offering(
            RequestPage.Offering typed, List<Interval> left, Rota rota, String who, Times times) {
        Interval first = left.get(0);
        List<RequestPage.Swappable> own = shifts.givable(rota, who, times.now()).stream()
                .filter(askable -> near(askable.left().start(), times.now())
                        || near(askable.left().start(), first.start()))
                .map(askable -> new RequestPage.Swappable(
                        askable.key(), askable.watch().schedule() + ", " + times.when(askable.left())))
                .toList();
        return new RequestPage.Offering(
                typed.from().isEmpty() ? times.input(first.start()) : typed.from(),
                typed.until().isEmpty() ? times.input(first.end()) : typed.until(),
                own,
                typed.back());
    }
}
