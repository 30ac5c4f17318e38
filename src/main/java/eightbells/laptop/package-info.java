/**
 * The laptop: handing it over now. Who carries one is a schedule like any other, of the duty {@code laptop}; handing it
 * over is an override on it that puts one person alone in charge.
 *
 * <p>"Until I hand it on" is an override of {@link eightbells.laptop.HandOver#UNTIL_HANDED_ON just that length}, which
 * the next handing over ends: else it would come back where that one ends.
 */
@NullMarked
package eightbells.laptop;

import org.jspecify.annotations.NullMarked;
