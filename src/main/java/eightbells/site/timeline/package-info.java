/**
 * The timeline as it is drawn: days, lanes, bars. Made of values only, so that the page of a schedule, a preview and the
 * history draw alike.
 */
@NullMarked
package eightbells.site.timeline;

import org.jspecify.annotations.NullMarked;
