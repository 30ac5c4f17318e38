/** Somebody's own account: password, second factor, where they are signed in. */
package eightbells.site.me.security;
