/**
 * Warnings: what is wrong with the days ahead, while there is time to mend it. For the coming 90 days of each schedule:
 * stretches without anybody, without a laptop, with somebody who is away, has left, cannot be reached or is on call on
 * another schedule of the team as well, and what wears people out.
 *
 * <p>Decisions:
 * <ul>
 *   <li>{@link eightbells.rota.warnings.WarningFinder} is a function of a rota and an instant; it reads nothing else.
 *   <li>It is asked once an hour and once an edit ({@link eightbells.rota.warnings.Warnings}); what has passed since is left
 *       out when it is read, so that no warning is ever about the past.
 *   <li>A warning gathers all stretches of one trouble of one person: a rota that closes at night is one warning, not
 *       ninety.
 *   <li>Nothing is changed here. Each warning links to the page that mends it, for those who may.
 * </ul>
 */
@NullMarked
package eightbells.rota.warnings;

import org.jspecify.annotations.NullMarked;
