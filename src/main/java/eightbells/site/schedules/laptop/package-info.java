/**
 * The laptop: handing it over now. Who carries one is a schedule like any other, of the duty {@code laptop}; handing it
 * over is an override on it that puts one person alone in charge.
 *
 * <p>"Until it is handed on" is an override of just {@link eightbells.site.schedules.laptop.LaptopHandover#UNTIL_HANDED_ON}. The next one of
 * that kind lies above it until both are over; a shorter one ends it, else it would come back where that one ends.
 */
@NullMarked
package eightbells.site.schedules.laptop;

import org.jspecify.annotations.NullMarked;
