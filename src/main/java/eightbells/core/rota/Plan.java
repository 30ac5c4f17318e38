package eightbells.core.rota;

import eightbells.core.interval.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides who serves a schedule: its layers and overrides, the people, and the recorded past.
 * Immutable and safe to share between threads.
 */
public final class Plan {
    /** How far a person's own stretch is followed (T10). */
    private static final Duration A_YEAR = Duration.ofDays(365);

    final LayerResolver[] layers;
    final OverrideTimeline decisions;
    final Recorded past;
    final long recordedUntil;
    private final List<Override> overrides;
    private final Duty duty;
    private final PeopleIndex people;

    /**
     * @param layers top first
     * @param overrides in the order they were made
     * @param people everybody whom layers and overrides name, at least
     * @throws IllegalArgumentException where a rotation or an override names somebody who is not among the people
     */
    public Plan(Duty duty, List<Layer> layers, List<Override> overrides, Collection<Person> people, Recorded past) {
        this(duty, layers, overrides, new PeopleIndex(people), past);
    }

    /** As above; plans of one rota share what is known of its people. */
    public Plan(Duty duty, List<Layer> layers, List<Override> overrides, PeopleIndex people, Recorded past) {
        this.duty = duty;
        this.people = people;
        this.layers = layers.stream()
                .map(layer -> new LayerResolver(layer, this::present))
                .toArray(LayerResolver[]::new);
        for (Override override : overrides) present(override.person());
        this.overrides = List.copyOf(overrides);
        decisions = new OverrideTimeline(this.overrides);
        this.past = past;
        recordedUntil = WallClock.seconds(past.until());
    }

    private Plan(Plan plan, List<Override> overrides) {
        duty = plan.duty;
        people = plan.people;
        layers = plan.layers;
        past = plan.past;
        recordedUntil = plan.recordedUntil;
        this.overrides = overrides;
        decisions = new OverrideTimeline(overrides);
    }

    /**
     * The plan that stands when another override is made, after all that are there (T9).
     *
     * @throws IllegalArgumentException where it names somebody who is not among the people
     */
    public Plan with(Override another) {
        present(another.person());
        List<Override> all = new ArrayList<>(overrides);
        all.add(another);
        return new Plan(this, List.copyOf(all));
    }

    /** Who serves at {@code t}. */
    public Cover at(Instant t) {
        return new Walk(this, t.getEpochSecond(), null).cover();
    }

    /** The shifts over {@code window} (T10): maximal, gaps included, they tile it exactly. */
    public List<Shift> shifts(Interval window) {
        return stretches(window, Cover::samePeople);
    }

    /** As {@link #shifts}, but parted also where the same people are on call for another reason. */
    public List<Shift> reasons(Interval window) {
        return stretches(window, (a, b) -> a.assignments().equals(b.assignments()));
    }

    private List<Shift> stretches(Interval window, BiPredicate<Cover, Cover> same) {
        List<Shift> shifts = new ArrayList<>();
        Instant from = window.start();
        long end = window.end().getEpochSecond() + (window.end().getNano() > 0 ? 1 : 0);
        Walk walk = new Walk(this, from.getEpochSecond(), null);
        Cover cover = walk.cover();
        while (walk.until() < end) {
            long at = walk.until();
            walk.next();
            if (cover != walk.cover() && !same.test(cover, walk.cover())) {
                Instant to = Instant.ofEpochSecond(at);
                shifts.add(new Shift(new Interval(from, to), cover));
                from = to;
                cover = walk.cover();
            }
        }
        shifts.add(new Shift(new Interval(from, window.end()), cover));
        return shifts;
    }

    /** The shift that holds {@code t}, its ends followed for a year at most to either side. */
    public Shift shiftAt(Instant t) {
        Cover now = at(t);
        Instant start = since(t, cover -> cover.samePeople(now));
        Instant end = until(t, cover -> cover.samePeople(now));
        return new Shift(
                new Interval(start == null ? t.minus(A_YEAR) : start, end == null ? t.plus(A_YEAR) : end), now);
    }

    /** Since when {@code person} has been on call without a break at {@code t}; null: for more than a year. */
    public @Nullable Instant since(String person, Instant t) {
        return since(t, cover -> cover.people().contains(person));
    }

    /** Until when {@code person} is on call without a break from {@code t} on; null: for more than a year. */
    public @Nullable Instant until(String person, Instant t) {
        return until(t, cover -> cover.people().contains(person));
    }

    /** The first shift after the one that holds {@code t}; none where nothing changes for a year. */
    public Optional<Shift> next(Instant t) {
        Cover now = at(t);
        Instant change = until(t, cover -> cover.samePeople(now));
        return Optional.ofNullable(change).map(this::shiftAt);
    }

    /** Why {@link #at} answers as it does: one sentence a step, top to bottom. Times of overrides are in {@code zone}. */
    public List<String> explain(Instant t, ZoneId zone) {
        Trace trace = new Trace(zone);
        Cover cover = new Walk(this, t.getEpochSecond(), trace).cover();
        if (t.getEpochSecond() >= recordedUntil) {
            for (String handle : cover.people()) {
                if (!present(handle).present(t.getEpochSecond())) trace.overrideBeatsAbsence(handle);
            }
        }
        trace.concluded(cover);
        return trace.sentences();
    }

    /**
     * The parts of {@code window} in which nobody serves because an empty slot has a turn (T5): somebody decided it.
     * None of them lies in the recorded past. Parts that abut are one stretch.
     */
    public List<Interval> leftEmpty(Interval window) {
        List<Interval> parts = new ArrayList<>();
        long end = window.end().getEpochSecond();
        Walk walk = new Walk(this, window.start().getEpochSecond(), null);
        for (long at = window.start().getEpochSecond(); at < end; walk.next()) {
            long to = Math.min(walk.until(), end);
            if (walk.cover() == Gap.GAP && leftEmpty(at)) {
                parts.add(new Interval(Instant.ofEpochSecond(at), Instant.ofEpochSecond(to)));
            }
            at = to;
        }
        return parts;
    }

    private boolean leftEmpty(long t) {
        return t >= recordedUntil && Arrays.stream(layers).anyMatch(layer -> layer.leftEmpty(t));
    }

    private Presence present(String handle) {
        return people.present(handle, duty);
    }

    private @Nullable Instant until(Instant t, Predicate<Cover> holds) {
        long limit = t.plus(A_YEAR).getEpochSecond();
        Walk walk = new Walk(this, t.getEpochSecond(), null);
        while (holds.test(walk.cover())) {
            long at = walk.until();
            if (at > limit) return null;
            walk.next();
            if (!holds.test(walk.cover())) return Instant.ofEpochSecond(at);
        }
        return t;
    }

    private @Nullable Instant since(Instant t, Predicate<Cover> holds) {
        long limit = t.minus(A_YEAR).getEpochSecond();
        long since = t.getEpochSecond();
        if (since >= recordedUntil) {
            Instant planned = sincePlanned(t, holds);
            if (planned == null || planned.getEpochSecond() > recordedUntil) return planned;
            since = recordedUntil;
        }
        since = sinceRecorded(since, limit, holds);
        return since < limit ? null : Instant.ofEpochSecond(since);
    }

    /**
     * Goes back through the record, one shift after the other.
     *
     * @param t at which it holds
     * @return an instant before {@code limit} where it held then already
     */
    private long sinceRecorded(long t, long limit, Predicate<Cover> holds) {
        long since = t;
        RecordedPage page = null;
        int shifts = Recorded.FEW;
        // At t itself the plan may speak already, before it only the record.
        for (long at = Math.min(t, recordedUntil - 1); since >= limit; at = since - 1) {
            if (page == null || !page.knows(at)) {
                page = past.page(Instant.ofEpochSecond(at), shifts);
                shifts = Math.min(4 * shifts, Walk.MOST_AHEAD);
            }
            if (!holds.test(page.at(at))) return since;
            since = page.since(at);
        }
        return since;
    }

    /** Looks back through ever longer windows: most stretches began within days. No further than the record's end. */
    private @Nullable Instant sincePlanned(Instant t, Predicate<Cover> holds) {
        for (int days = 8; ; days = Math.min(days * 7, 366)) {
            Instant from = Instant.ofEpochSecond(Math.max(t.getEpochSecond() - days * 86_400L, recordedUntil));
            Instant since = null;
            Walk walk = new Walk(this, from.getEpochSecond(), null);
            long at = from.getEpochSecond();
            boolean broken = false;
            while (at <= t.getEpochSecond()) {
                if (!holds.test(walk.cover())) {
                    since = null;
                    broken = true;
                } else if (since == null) {
                    since = Instant.ofEpochSecond(at);
                }
                at = walk.until();
                if (at <= t.getEpochSecond()) walk.next();
            }
            boolean whole = !broken && from.getEpochSecond() == recordedUntil;
            if (since != null && (broken || whole)) return since.isBefore(t.minus(A_YEAR)) ? null : since;
            if (days == 366) return null;
        }
    }
}
