/** Schedules as they are looked at: all on one timeline, one with its days, and why it answers as it does. */
@NullMarked
package eightbells.site.schedules;

import org.jspecify.annotations.NullMarked;
