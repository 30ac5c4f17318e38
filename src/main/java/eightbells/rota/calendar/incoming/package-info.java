/**
 * Calendars that people bring: what they are busy with elsewhere becomes their absences.
 *
 * <p>Decisions:
 * <ul>
 *   <li>{@link eightbells.rota.calendar.incoming.BusyTimes} is a function: a file, a rule, a person and a window in, busy
 *       stretches out. ical4j parts the lines and works out recurrence rules; times are read here, because only the
 *       person's stays say where a floating time or a whole day is.
 *   <li>Recurrences are worked out on the wall clock and become instants one by one (T1), so an event at nine stays at
 *       nine over a change of the clocks.
 *   <li>Nothing is kept of an event but when it is: no title, no place, no guests. An address is a secret; whatever is
 *       shown, written down or logged names its host at most.
 *   <li>A file that cannot be had, or is no calendar, changes nothing: what was said last stands, and the page says
 *       since when.
 *   <li>The window ends with a month, so that an event that repeats each day is a change of the rota once a month and
 *       not once a day.
 * </ul>
 */
@NullMarked
package eightbells.rota.calendar.incoming;

import org.jspecify.annotations.NullMarked;
