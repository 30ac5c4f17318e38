/** Secrets that programs and links carry. */
@NullMarked
package eightbells.platform.secret;

import org.jspecify.annotations.NullMarked;
