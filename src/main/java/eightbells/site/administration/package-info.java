/** The pages of administrators. */
@NullMarked
package eightbells.site.administration;

import org.jspecify.annotations.NullMarked;
