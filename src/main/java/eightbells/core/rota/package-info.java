/**
 * WHO is on call: a pure function of a {@link eightbells.core.rota.Plan} and an instant.
 *
 * <p>The rules are T1 to T11. A plan never stores a position in its order: each answer is computed from the
 * rotation's start, in closed form, so an answer about a rotation that is 20 years old costs what one about a
 * new rotation costs. Every stretch is half-open and the unit of time is one second; a fraction of a second in
 * a question is cut off, which changes no answer, because nothing begins within a second.
 *
 * <p>Decisions:
 * <ul>
 *   <li>{@link eightbells.core.rota.WallClock} is the only place that turns wall-clock time into instants (T1).
 *   <li>{@link eightbells.core.rota.Walk} is the only resolver. {@code at}, {@code shifts} and {@code explain}
 *       all ask it, so they cannot disagree.
 *   <li>A walk only goes forward, so each of its cursors keeps what it found (zone, turn, claims) until that is over.
 *       Within a {@link eightbells.core.rota.ZoneInterval} that is steady, turns and hours are plain sums; near a
 *       transition, every candidate is turned into an instant and compared.
 *   <li>{@link eightbells.core.rota.Versions} is all that a schedule's rotations say, and from when on each (T11). An
 *       {@link eightbells.core.rota.Edit} is a difference, put in at its moment and carried through what waits; each
 *       waiting version is kept as the {@link eightbells.core.rota.Change} that it was meant to be and made anew from the
 *       one before it, so that withdrawing is the exact inverse of editing. {@link eightbells.core.rota.Succession} says
 *       how the order of a rotation that follows another is turned.
 *   <li>{@link eightbells.core.rota.Past} holds what was recorded.
 * </ul>
 */
@NullMarked
package eightbells.core.rota;

import org.jspecify.annotations.NullMarked;
