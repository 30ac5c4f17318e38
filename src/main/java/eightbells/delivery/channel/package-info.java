/** One adapter a way to reach somebody. A channel says what became of a page and whether to try again. */
@NullMarked
package eightbells.delivery.channel;

import org.jspecify.annotations.NullMarked;
