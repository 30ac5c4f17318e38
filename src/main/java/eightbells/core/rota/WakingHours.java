package eightbells.core.rota;

import java.time.LocalTime;

/** The local time of day in which a person is awake (T6). May wrap midnight; equal ends mean always. */
public record WakingHours(LocalTime from, LocalTime until) {
    public static final WakingHours DEFAULT = new WakingHours(LocalTime.of(8, 0), LocalTime.of(22, 0));

    public boolean always() {
        return from.equals(until);
    }

    boolean contains(int secondOfDay) {
        int f = from.toSecondOfDay();
        int u = until.toSecondOfDay();
        if (f == u) return true;
        return f < u ? f <= secondOfDay && secondOfDay < u : secondOfDay >= f || secondOfDay < u;
    }
}
