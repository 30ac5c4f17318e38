package eightbells.core.rota;

/** When somebody is awake (T6). People with the same hours who are in the same places have equal ones. */
record Waking(WakingHours hours, Whereabouts where) {
    Waking(Person person) {
        this(person.waking(), new Whereabouts(person));
    }

    boolean at(long t) {
        return hours.always() || hours.contains((int) time(t, where.clock(t).interval(t)));
    }

    /** An instant after {@code t} before which {@link #at} does not change; perhaps not the last such. */
    long next(long t) {
        if (hours.always()) return Long.MAX_VALUE;
        ZoneInterval zone = where.clock(t).interval(t);
        long time = time(t, zone);
        long next = t + until(time, hours.from().toSecondOfDay());
        next = Math.min(next, t + until(time, hours.until().toSecondOfDay()));
        return Math.min(Math.min(next, zone.until()), where.nextMove(t));
    }

    private static long time(long t, ZoneInterval zone) {
        return Math.floorMod(t + zone.offset(), WallClock.DAY);
    }

    private static long until(long time, long edge) {
        return edge > time ? edge - time : edge - time + WallClock.DAY;
    }
}
