package eightbells.core.rota;

import java.time.Instant;
import java.util.List;

/** A record that is held whole, on one page. Where no shift is recorded, nobody was on call. */
public final class Past implements Recorded {
    /** Nothing was edited yet: the plan speaks for the past as well. */
    public static final Past NONE = new Past(Instant.MIN, List.of());

    private final Instant until;
    private final List<Shift> shifts;
    private final RecordedPage whole;

    /** @param shifts ascending, apart, none a gap, none beyond {@code until} */
    public Past(Instant until, List<Shift> shifts) {
        this.until = until;
        this.shifts = List.copyOf(shifts);
        whole = new RecordedPage(Instant.MIN, until, shifts);
    }

    @java.lang.Override
    public Instant until() {
        return until;
    }

    public List<Shift> shifts() {
        return shifts;
    }

    @java.lang.Override
    public RecordedPage page(Instant t, int shifts) {
        return whole;
    }
}
