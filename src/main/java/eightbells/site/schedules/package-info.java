/** Schedules as they are looked at: all on one timeline, one with its days, and why it answers as it does. */
package eightbells.site.schedules;
