package eightbells.site.schedules.swap;

import eightbells.core.interval.Interval;
import eightbells.platform.time.Times;
import eightbells.rota.schedule.Rota;
import eightbells.rota.schedule.Rotas;
import eightbells.rota.swap.AgreedCover;
import eightbells.rota.swap.AgreedCovers;
import eightbells.rota.swap.Availability;
import eightbells.rota.swap.CoverOffers;
import eightbells.rota.swap.CoverPermissions;
import eightbells.rota.swap.CoverRequest;
import eightbells.rota.swap.CoverRequests;
import eightbells.site.frame.Frame;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Gathers the page of all that is asked and agreed. */
@RequestScoped
class CoverBoard {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int SOME = 20;

    private final CoverRequests requests;
    private final CoverOffers offers;
    private final AgreedCovers coverings;
    private final Rotas rotas;
    private final CoverPermissions access;

    CoverBoard(
            CoverRequests requests, CoverOffers offers, AgreedCovers coverings, Rotas rotas, CoverPermissions access) {
        this.requests = requests;
        this.offers = offers;
        this.coverings = coverings;
        this.rotas = rotas;
        this.access = access;
    }

    @Transactional
    CoverPage page(Frame frame) {
        Times times = frame.times();
        Rota rota = rotas.current();
        String who = access.who();
        List<CoverPage.Asked> asked = new ArrayList<>();
        List<CoverPage.Mine> mine = new ArrayList<>();
        List<RequestView> others = new ArrayList<>();
        for (CoverRequest request : requests.open()) {
            List<Interval> left = coverings.left(request, times.now());
            Rota.ScheduleSnapshot watch = rota.watch(request.schedule.team.slug, request.schedule.slug)
                    .orElse(null);
            if (left.isEmpty() || watch == null) continue;
            RequestView view = RequestView.of(request, left, coverings.lapses(request), rota, who, times);
            if (view.mine()) {
                mine.add(mine(request, view));
            } else if (access.asked(request, who, rota) && !request.declined(who)) {
                Availability standing = Availability.of(rota, watch, who, left, times);
                boolean offered = offers.standing(request).stream().anyMatch(o -> o.person.handle.equals(who));
                asked.add(new CoverPage.Asked(view, standing.words(), standing.free(), offered));
            } else if (access.sees(request, rota)) {
                others.add(view);
            }
        }
        return new CoverPage(frame, asked, mine, holding(rota, who, times), others, lately(rota, who, times));
    }

    private CoverPage.Mine mine(CoverRequest request, RequestView view) {
        int declined = (int) request.asked.stream()
                .filter(asked -> asked.declinedAt() != null)
                .count();
        return new CoverPage.Mine(
                view, offers.standing(request).size(), request.unanswered().size(), declined);
    }

    private List<AgreedCoverView> holding(Rota rota, String who, Times times) {
        return Stream.concat(
                        coverings.standingBy(who, times.now()).stream(),
                        coverings.standingFor(who, times.now()).stream())
                .sorted(Comparator.comparing((AgreedCover covering) -> covering.starts))
                .map(covering -> AgreedCoverView.of(covering, rota, who, true, times))
                .toList();
    }

    private List<CoverPage.Past> lately(Rota rota, String who, Times times) {
        Instant since = times.now().minus(LATELY);
        Stream<CoverPage.Past> over = coverings.over(who, since, times.now()).stream()
                .map(covering -> AgreedCoverView.of(covering, rota, who, false, times))
                .map(view -> new CoverPage.Past(
                        view.what(),
                        view.place(),
                        view.when(),
                        view.state().isEmpty() ? "served" : view.state(),
                        view.path()));
        Stream<CoverPage.Past> closed = requests.closedOf(who, since).stream()
                .filter(request -> request.status != CoverRequest.Status.COVERED)
                .map(request -> new CoverPage.Past(
                        "You asked for cover",
                        request.schedule.slug + ", " + request.schedule.team.name,
                        times.when(request.part()),
                        RequestView.status(request),
                        request.path()));
        return Stream.concat(over, closed).limit(SOME).toList();
    }
}
