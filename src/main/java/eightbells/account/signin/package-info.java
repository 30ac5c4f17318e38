/** The door: signing in and out, by password and code or by Keycloak, and the first account of all. */
@NullMarked
package eightbells.account.signin;

import org.jspecify.annotations.NullMarked;
