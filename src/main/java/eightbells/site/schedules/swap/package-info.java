/** Asking for cover, answering, and all that is asked and agreed. */
@NullMarked
package eightbells.site.schedules.swap;

import org.jspecify.annotations.NullMarked;
