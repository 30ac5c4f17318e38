/**
 * Where alerts go and what happens while nobody answers, edited in the browser: routes, policies, alert sources, and
 * the route check that says beforehand whom an alert would page, and when.
 *
 * <p>Decisions:
 * <ul>
 *   <li>A route belongs to the team that it leads to. Leads add, change and remove the routes that lead to a team of
 *       theirs, and order those among each other; past the route of another team only administrators move one. A new
 *       route may be put anywhere all the same: which alerts are its team's is the team's to say, and the form shows
 *       beforehand which alerts of the last days it would have taken from whom.
 *   <li>Only the last route is without matchers; it can be led elsewhere, but neither moved nor removed.
 *   <li>A route has no name. A form knows its own by what it was when the form was made
 *       ({@link eightbells.site.routing.RouteRef}), and the list as a whole is guarded: first match wins, so what stands above a
 *       route is part of what it means.
 *   <li>Buttons that change a form without saving it post to its {@code /preview}: without JavaScript that is the whole
 *       page, with it the part that changed.
 *   <li>A policy cannot be removed: alerts name the one that they follow.
 * </ul>
 */
@NullMarked
package eightbells.site.routing;

import org.jspecify.annotations.NullMarked;
