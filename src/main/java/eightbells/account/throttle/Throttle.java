package eightbells.account.throttle;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Counts tries that were in vain, for all nodes and over restarts. A try counts from before it is looked at until it
 * turns out right. So of many at once no more get through than one after the other: the tries of a bucket are written
 * one after the other, each counts after it was written, and the one that is written as the n-th counts n or more.
 * Must be called outside a transaction, or the others would not see what is written.
 */
@ApplicationScoped
public class Throttle implements PanacheRepository<Attempt> {
    /** How long a failure counts. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    public sealed interface Try {
        /**
         * It may be looked at.
         *
         * @param last whether no other may be, should it be in vain
         */
        record Taken(List<Long> attempts, boolean last) implements Try {}

        /** It may not, for so long, one second at least. */
        record Refused(Duration after) implements Try {}
    }

    public Try begin(List<Limit> limits, Instant now) {
        List<Long> written = QuarkusTransaction.requiringNew()
                .call(() -> limits.stream().map(limit -> write(limit, now)).toList());
        Try outcome = QuarkusTransaction.requiringNew().call(() -> judge(limits, written, now));
        if (outcome instanceof Try.Refused) forget(written);
        return outcome;
    }

    /** It was no failure. */
    public void takeBack(Try.Taken right) {
        forget(right.attempts);
    }

    /** Forgets the failures of a bucket, within the caller's transaction. */
    void forgive(Limit limit) {
        delete("bucket", limit.bucket());
    }

    /** Takes away what counts no more. */
    public void sweep(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> delete("at <= ?1", now.minus(WINDOW)));
    }

    private Long write(Limit limit, Instant now) {
        Attempt attempt = new Attempt();
        attempt.bucket = limit.bucket();
        attempt.at = now;
        persist(attempt);
        return attempt.id;
    }

    private Try judge(List<Limit> limits, List<Long> own, Instant now) {
        Optional<Duration> wait = limits.stream()
                .filter(limit -> count(limit, now) > limit.most())
                .map(limit -> wait(limit, own, now))
                .max(Comparator.naturalOrder());
        if (wait.isPresent()) return new Try.Refused(wait.get());
        return new Try.Taken(own, limits.stream().anyMatch(limit -> count(limit, now) == limit.most()));
    }

    private long count(Limit limit, Instant now) {
        return count("bucket = ?1 and at > ?2 and at < ?3", limit.bucket(), now.minus(WINDOW), now.plus(WINDOW));
    }

    /** Until the failure is forgotten that is one too many. */
    private Duration wait(Limit limit, List<Long> own, Instant now) {
        return find(
                        "bucket = ?1 and at > ?2 and at < ?3 and id not in ?4 order by at desc, id desc",
                        limit.bucket(),
                        now.minus(WINDOW),
                        now.plus(WINDOW),
                        own)
                .page(Page.of(limit.most() - 1, 1))
                .firstResultOptional()
                .map(attempt -> Duration.between(now, attempt.at.plus(WINDOW)))
                .filter(wait -> wait.compareTo(Duration.ofSeconds(1)) > 0)
                .orElse(Duration.ofSeconds(1));
    }

    private void forget(List<Long> attempts) {
        QuarkusTransaction.requiringNew().run(() -> delete("id in ?1", attempts));
    }
}
