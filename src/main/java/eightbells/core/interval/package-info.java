/**
 * Stretches of time and what can be done with them: join, merge, cut.
 */
@NullMarked
package eightbells.core.interval;

import org.jspecify.annotations.NullMarked;
