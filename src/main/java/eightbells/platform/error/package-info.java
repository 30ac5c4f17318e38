/** What a request is refused with, in words that its sender can act on. */
@NullMarked
package eightbells.platform.error;

import org.jspecify.annotations.NullMarked;
