package eightbells.core.rota;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The resolver: goes along a plan's timeline from one instant to the next at which the cover may change. It keeps
 * what each layer claimed for as long as that claim holds, so a year costs its handoffs, not its seconds.
 */
final class Walk {
    /** Recorded shifts that are read at once. */
    static final int MOST_AHEAD = 512;

    private final Plan plan;
    private final LayerResolver.@Nullable Cursor[] layers;
    private final @Nullable Trace trace;
    private @Nullable RecordedPage page;
    /** Whoever walks on is given more and more of the record at once. */
    private int ahead = Recorded.FEW;

    private int decided;
    private long decidedUntil = Long.MIN_VALUE;
    private Cover cover = Gap.GAP;
    private long until;

    Walk(Plan plan, long from, @Nullable Trace trace) {
        this.plan = plan;
        this.trace = trace;
        layers = new LayerResolver.Cursor[plan.layers.length];
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
        if (t >= decidedUntil) {
            decided = plan.decisions.stretch(t);
            decidedUntil = plan.decisions.until(decided);
        }
        until = decidedUntil;
        cover = plan.decisions.apply(decided, layers(t), t, trace);
    }

    private void recorded(long t) {
        RecordedPage known = page;
        if (known == null || !known.knows(t)) {
            known = plan.past.page(Instant.ofEpochSecond(t), ahead);
            page = known;
            ahead = Math.min(4 * ahead, MOST_AHEAD);
        }
        cover = known.at(t);
        until = Math.min(known.nextChange(t), plan.recordedUntil);
    }

    private Cover layers(long t) {
        for (int i = 0; i < plan.layers.length; i++) {
            if (trace != null) trace.layer(i);
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
        LayerResolver.Cursor layer = layers[i];
        if (layer == null) {
            layer = plan.layers[i].new Cursor();
            layers[i] = layer;
        }
        layer.to(t, trace);
        until = Math.min(until, layer.until());
        return layer.cover();
    }
}
