/** Warnings in words, and where each can be mended. */
@NullMarked
package eightbells.site.schedules.warnings;

import org.jspecify.annotations.NullMarked;
