/**
 * Who changed the rota, when and how. It is read from what each edit recorded of itself, so it tells what was known
 * then, whatever was edited since.
 */
@NullMarked
package eightbells.site.history;

import org.jspecify.annotations.NullMarked;
