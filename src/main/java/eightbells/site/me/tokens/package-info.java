/** The tokens by which programs come in. */
@NullMarked
package eightbells.site.me.tokens;

import org.jspecify.annotations.NullMarked;
