/** The calendars that somebody brings, and what of them counts. */
package eightbells.site.me.calendars;
