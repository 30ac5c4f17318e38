package eightbells.rota.swap;

import eightbells.core.interval.Interval;
import eightbells.people.person.People;
import eightbells.people.person.PersonEntity;
import eightbells.platform.timer.DueTask;
import eightbells.rota.schedule.Rotas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reminds of an open request before it lapses, and lets it lapse. */
@ApplicationScoped
class CoverTimer implements DueTask {
    static final String TASK = "cover";

    private final CoverRequests requests;
    private final AgreedCovers coverings;
    private final CoverRequestService asking;
    private final CoverNoticeContexts posts;
    private final Rotas rotas;
    private final People people;

    CoverTimer(
            CoverRequests requests,
            AgreedCovers coverings,
            CoverRequestService asking,
            CoverNoticeContexts posts,
            Rotas rotas,
            People people) {
        this.requests = requests;
        this.coverings = coverings;
        this.asking = asking;
        this.posts = posts;
        this.rotas = rotas;
        this.people = people;
    }

    @Override
    public String name() {
        return TASK;
    }

    @Override
    public Optional<Instant> due(long id, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> done(id, now));
    }

    private Optional<Instant> done(long id, Instant now) {
        CoverRequest request = requests.locked(id);
        if (!request.open()) return Optional.empty();
        Instant lapses = coverings.lapses(request);
        List<Interval> left = coverings.left(request, now);
        if (left.isEmpty() || !lapses.isAfter(now)) {
            lapse(request, now);
            return Optional.empty();
        }
        Reminders reminders = new Reminders(request.askedAt, lapses);
        if (reminders.due(request.toldUntil, now)) {
            request.toldUntil = now;
            new CoverRequestMails(posts.atOnce(now)).remind(request, left, lapses);
        }
        return Optional.of(reminders.after(now));
    }

    private void lapse(CoverRequest request, Instant now) {
        List<Interval> untaken = coverings.uncovered(request);
        CoverNoticeContext post = posts.atOnce(now);
        request.close(CoverRequest.Status.LAPSED, now);
        asking.withdrawOffers(request, List.of(), request.person.handle, post);
        List<PersonEntity> onCall = rotas
                .current()
                .watch(request.schedule.team.slug, request.schedule.slug)
                .map(watch -> watch.plan().at(now).people())
                .orElse(List.of())
                .stream()
                .flatMap(handle -> people.byHandle(handle).stream())
                .toList();
        new CoverRequestMails(post).lapsed(request, untaken.isEmpty() ? List.of(request.part()) : untaken, onCall);
    }
}
