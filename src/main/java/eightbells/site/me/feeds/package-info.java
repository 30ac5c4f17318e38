/** The calendar feeds that somebody made. */
@NullMarked
package eightbells.site.me.feeds;

import org.jspecify.annotations.NullMarked;
