package eightbells.core.rota;

import java.util.ArrayList;
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
            int i = WallClock.below(plan.recorded, t);
            until = i < plan.recorded.length ? plan.recorded[i] : plan.recordedUntil;
            cover = (i & 1) == 0 ? Gap.GAP : plan.past.get(i / 2).cover();
            if (trace != null) trace.recorded(cover);
            return;
        }
        until = plan.decisions.nextChange(t);
        cover = plan.decisions.apply(layers(t), t, trace);
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
        Cover union = Gap.GAP;
        for (int j = 0; j < rotations.length; j++) {
            Claims.Claim claim = claims[i][j];
            if (claim == null || t >= claim.until()) {
                claim = rotations[j].at(t, trace);
                claims[i][j] = claim;
            }
            until = Math.min(until, claim.until());
            union = union == Gap.GAP ? claim.cover() : union(union, claim.cover());
        }
        return union;
    }

    private static Cover union(Cover first, Cover second) {
        if (first.people().containsAll(second.people())) return first;
        List<Assignment> all = new ArrayList<>(first.assignments());
        for (Assignment assignment : second.assignments()) {
            if (!first.people().contains(assignment.person())) all.add(assignment);
        }
        return Cover.of(all);
    }
}
