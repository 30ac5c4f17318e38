/** Signing in and out, the first account of all, and a forgotten password. */
package eightbells.site.signin;
