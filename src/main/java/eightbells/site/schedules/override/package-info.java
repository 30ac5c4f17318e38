/**
 * Overrides in the browser: make one, end it early, take it back, put it back; and the shift that somebody presses on.
 *
 * <p>Decisions:
 * <ul>
 *   <li>Nothing is saved that was not shown: the button that saves carries a mark of what was on the page. Where it
 *       differs by then, the page is shown again instead.
 *   <li>{@link eightbells.site.schedules.override.OverrideWarning}s and the {@link eightbells.rota.schedule.PlanDifference} are functions of the rota, the
 *       override and the moment. A warning never forbids; only what cannot be is refused.
 *   <li>An override that begins in the past is made from now on, because the past is recorded (T11).
 * </ul>
 */
@NullMarked
package eightbells.site.schedules.override;

import org.jspecify.annotations.NullMarked;
