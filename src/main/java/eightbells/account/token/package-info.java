/**
 * Programs' credentials: named tokens with scopes and an end, of which only hashes are kept. Administrators make them;
 * one comes with the configuration.
 */
@NullMarked
package eightbells.account.token;

import org.jspecify.annotations.NullMarked;
