/**
 * Who is signed in where, and who is about to be. Whatever opens or ends somebody's sessions locks their row first: a
 * sign-in that is under way while the password changes, or while its person is shut out, finds that out before it opens
 * anything.
 */
@NullMarked
package eightbells.account.session;

import org.jspecify.annotations.NullMarked;
