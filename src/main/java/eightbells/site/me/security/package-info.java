/** Somebody's own account: password, second factor, where they are signed in. */
@NullMarked
package eightbells.site.me.security;

import org.jspecify.annotations.NullMarked;
