/** Who did what, for administrators: to read, and to take away as a file. */
@NullMarked
package eightbells.site.history.audit;

import org.jspecify.annotations.NullMarked;
