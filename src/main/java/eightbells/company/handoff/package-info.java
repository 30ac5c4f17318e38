/**
 * Handing over: who comes on call is reminded before, and told at the handoff what they take over; whoever an
 * edit concerns is told all that it means for them, in one mail.
 *
 * <p>Each schedule has one timer, for the next moment at which something is to be told about it. An edit that changes
 * its shifts sets the timer anew. What was missed for more than an hour, because no server ran, is not told any more.
 */
@NullMarked
package eightbells.company.handoff;

import org.jspecify.annotations.NullMarked;
