/**
 * Cover and swaps: somebody asks others to take a shift, or a part of one.
 *
 * <p>Decisions:
 * <ul>
 *   <li>A shift belongs to whoever would have it if nobody covered and they were there ({@link eightbells.rota.swap.OwnShifts}).
 *       So an absence that is entered later takes nobody's cover away.
 *   <li>Asking is the asker's consent. Whoever was asked may take what was asked for, at once. A part or a swap is an
 *       offer, and the asker's acceptance is the second consent. A lead may act for either side, and that is on record.
 *   <li>What takes effect is an ordinary override of its own (T9), so timeline, explanation, calendar and pager need
 *       nothing new. It is bound to its covering: no rota document speaks of it.
 *   <li>Nobody covers other hours than those that they said yes to. What an edit leaves of them to whoever is covered
 *       stays covered; where it leaves nothing, cover ends ({@link eightbells.rota.swap.ShiftOutcome}). Where the shift
 *       comes at another time instead, all are asked again, about that one.
 *   <li>What somebody took, they may ask cover for in turn; what becomes of the first covering becomes of the second.
 * </ul>
 */
@NullMarked
package eightbells.rota.swap;

import org.jspecify.annotations.NullMarked;
