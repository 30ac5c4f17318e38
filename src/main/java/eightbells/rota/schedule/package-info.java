/**
 * Schedules: what the rules of time are applied to, kept and shown.
 *
 * <p>{@link eightbells.rota.schedule.Rota} is the whole of it in memory, immutable, and answers every question about who
 * is on call; {@link eightbells.rota.schedule.Rotas} holds the newest one. Rows become a {@code Plan} in one place,
 * {@link eightbells.rota.schedule.Schedule#toCore}.
 */
@NullMarked
package eightbells.rota.schedule;

import org.jspecify.annotations.NullMarked;
