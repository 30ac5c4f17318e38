/**
 * Programs' credentials: named tokens with scopes and an end, of which only hashes are kept. Administrators make them;
 * one comes with the configuration.
 */
package eightbells.account.token;
