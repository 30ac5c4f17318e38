/** The home page and the wallboard: who is on call now. */
@NullMarked
package eightbells.site.oncall;

import org.jspecify.annotations.NullMarked;
