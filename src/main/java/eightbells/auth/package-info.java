/**
 * Who somebody is, and what they may do. Routes are refused unless they state who may use them; people sign in
 * with a password, programs with a token, and a mail's link carries its own.
 */
package eightbells.auth;
