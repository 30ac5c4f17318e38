/** The one producer of the {@link java.time.Clock}. Tests put a settable one in its place. */
package eightbells.time;
