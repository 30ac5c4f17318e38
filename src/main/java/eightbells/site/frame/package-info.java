/**
 * What every page shares: the frame around it, and what the last action had to say.
 *
 * <p>Decisions:
 * <ul>
 *   <li>A page is a record that holds text and instants ready to print, and sees no entity. Its template bears its
 *       name and lies in the folder of its package, so a mistake in it is a build error.
 *   <li>Nothing here reads the clock. {@link eightbells.platform.time.Times} carries the moment at which the page was asked for.
 *   <li>Pages keep to {@code style-src 'self'; script-src 'self'}: no style attributes, no handlers. Where a place
 *       must be computed (the timeline), it is an SVG attribute.
 * </ul>
 */
@NullMarked
package eightbells.site.frame;

import org.jspecify.annotations.NullMarked;
