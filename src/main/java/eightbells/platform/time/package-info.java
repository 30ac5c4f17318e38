/** The one producer of the {@link java.time.Clock}, and instants in words. Tests put a settable clock in its place. */
package eightbells.platform.time;
