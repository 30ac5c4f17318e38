/** The page of whoever is signed in: their watch, their shifts, their load. */
@NullMarked
package eightbells.site.me;

import org.jspecify.annotations.NullMarked;
