/** The one producer of the {@link java.time.Clock}, and instants in words. Tests put a settable clock in its place. */
@NullMarked
package eightbells.platform.time;

import org.jspecify.annotations.NullMarked;
