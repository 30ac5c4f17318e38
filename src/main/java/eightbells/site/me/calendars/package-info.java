/** The calendars that somebody brings, and what of them counts. */
@NullMarked
package eightbells.site.me.calendars;

import org.jspecify.annotations.NullMarked;
