package eightbells.core.rota;

/**
 * A stretch in which one offset is in force in a zone.
 *
 * @param offset seconds ahead of UTC
 * @param steadyFrom from here on, all that the last transition skipped or repeated has passed: until the next one, a
 *     local second is an instant plus the offset, and what is asked of the clock can be answered by adding
 * @param until the next transition; {@link Long#MAX_VALUE} where there is none
 */
record ZoneInterval(int offset, long steadyFrom, long until) {
    boolean steady(long t) {
        return steadyFrom <= t && t < until;
    }
}
