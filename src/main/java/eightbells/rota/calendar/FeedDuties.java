package eightbells.rota.calendar;

import eightbells.core.rota.Duty;

/** Which duties a feed shows: a pager and a laptop may go into calendars of their own. */
public enum FeedDuties {
    BOTH,
    PAGER,
    LAPTOP;

    boolean shows(Duty duty) {
        return this == BOTH || name().equals(duty.name());
    }
}
