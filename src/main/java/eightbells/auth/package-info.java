/**
 * Who somebody is, and what they may do. Routes are refused unless they state who may use them; people sign in and are
 * known by their session, which lives in the database, programs by a token with scopes, and a mail's link carries its
 * own. Guesses at passwords and codes are counted for all nodes ({@link eightbells.auth.Throttle}), so that guessing is
 * slow everywhere and locks nobody out of where they sign in. What a person may change depends on their teams, and
 * {@link eightbells.auth.Authority} alone decides it. What is done that may be asked about later is a
 * {@link eightbells.auth.Deed}.
 *
 * <p>Whatever opens or ends somebody's sessions locks their row first: a sign-in that is under way while the password
 * changes, or while its person is shut out, finds that out before it opens anything.
 */
package eightbells.auth;
