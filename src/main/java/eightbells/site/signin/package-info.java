/** Signing in and out, the first account of all, and a forgotten password. */
@NullMarked
package eightbells.site.signin;

import org.jspecify.annotations.NullMarked;
