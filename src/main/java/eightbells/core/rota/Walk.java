package eightbells.core.rota;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolver: goes along a plan's timeline from one instant to the next at which the cover may change. It keeps
 * what each rotation claimed for as long as that claim stands, so a year costs its handoffs, not its seconds.
 */
final class Walk {
    private final Plan plan;
    private final Claims.Claim[][] claims;
    private final @Nullable Trace trace;
    private @Nullable RecordedPage page;
    private Cover cover = Gap.GAP;
    private long until;

    Walk(Plan plan, long from, @Nullable Trace trace) {
        this.plan = plan;
        this.trace = trace;
        claims = new Claims.Claim[plan.layers.length][];
        to(from);
    }

    Cover cover() {
        return cover;
    }

    /** An instant, in epoch seconds, before which the cover stays as it is. */
    long until() {
        return until;
    }

    void next() {
        to(until);
    }

    private void to(long t) {
        if (t < plan.recordedUntil) {
            recorded(t);
            if (trace != null) trace.recorded(cover);
            return;
        }
        until = plan.decisions.nextChange(t);
        cover = plan.decisions.apply(layers(t), t, trace);
    }

    private void recorded(long t) {
        RecordedPage known = page;
        if (known == null || !known.knows(t)) {
            known = plan.past.page(Instant.ofEpochSecond(t));
            page = known;
        }
        cover = known.at(t);
        until = Math.min(known.nextChange(t), plan.recordedUntil);
    }

    private Cover layers(long t) {
        for (int i = 0; i < plan.layers.length; i++) {
            Cover claimed = layer(i, t);
            if (claimed != Gap.GAP) {
                if (trace != null) trace.masked(i, plan.layers.length, claimed);
                return claimed;
            }
            if (trace != null) trace.nobodyClaims(i);
        }
        return Gap.GAP;
    }

    private Cover layer(int i, long t) {
        Claims[] rotations = plan.layers[i];
        if (claims[i] == null) claims[i] = new Claims.Claim[rotations.length];
        if (trace != null) trace.layer(i);
        Cover cover = Gap.GAP;
        int claiming = 0;
        for (int j = 0; j < rotations.length; j++) {
            Claims.Claim claim = claims[i][j];
            if (claim == null || t >= claim.until()) {
                claim = rotations[j].at(t, trace);
                claims[i][j] = claim;
            }
            until = Math.min(until, claim.until());
            if (claim.cover() == Gap.GAP) continue;
            cover = claim.cover();
            claiming++;
        }
        return claiming > 1 ? union(claims[i]) : cover;
    }

    private static Cover union(Claims.Claim[] claims) {
        int most = 0;
        for (Claims.Claim claim : claims) most += claim.cover().assignments().size();
        Assignment[] all = new Assignment[most];
        int n = 0;
        for (Claims.Claim claim : claims) {
            List<Assignment> claimed = claim.cover().assignments();
            for (int i = 0; i < claimed.size(); i++) {
                if (!names(all, n, claimed.get(i).person())) all[n++] = claimed.get(i);
            }
        }
        return Cover.of(List.of(n == most ? all : Arrays.copyOf(all, n)));
    }

    private static boolean names(Assignment[] assignments, int n, String person) {
        for (int i = 0; i < n; i++) {
            if (assignments[i].person().equals(person)) return true;
        }
        return false;
    }
}
