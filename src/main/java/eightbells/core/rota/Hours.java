package eightbells.core.rota;

/** A weekly window on the wall clock of the rotation's zone (T3). May wrap the week; equal ends mean all of it. */
public record Hours(WeekTime from, WeekTime until) {
    public static Hours parse(String from, String until) {
        return new Hours(WeekTime.parse(from), WeekTime.parse(until));
    }

    /** Wall-clock seconds from its start to its end: more than none, at most a week. */
    int seconds() {
        int length = Math.floorMod(until.secondOfWeek() - from.secondOfWeek(), WallClock.WEEK);
        return length == 0 ? WallClock.WEEK : length;
    }

    @java.lang.Override
    public String toString() {
        return from + "–" + until;
    }
}
