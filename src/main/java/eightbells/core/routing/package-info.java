/**
 * WHERE an alert goes: a pure function of its {@link eightbells.core.routing.Labels} and the
 * {@link eightbells.core.routing.Routes}.
 *
 * <p>Decisions:
 * <ul>
 *   <li>Matchers are written and read as Alertmanager's are, so that routes can be brought along. Where its old and
 *       its new reader differ, what both accept means what both mean.
 *   <li>Nothing falls through: the last route has no matchers. Without one, {@link eightbells.core.routing.Routes}
 *       cannot be made.
 *   <li>Labels come from outside, and Java's regular expressions can be led astray by a chosen text. A matcher gives
 *       up after a bounded amount of work, and then does not match, whichever its operator: the alert goes on to the
 *       next route, and at last to the one that takes all.
 * </ul>
 */
@NullMarked
package eightbells.core.routing;

import org.jspecify.annotations.NullMarked;
