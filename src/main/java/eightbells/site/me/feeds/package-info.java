/** The calendar feeds that somebody made. */
package eightbells.site.me.feeds;
