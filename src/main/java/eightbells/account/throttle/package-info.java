/**
 * How often passwords, codes and mails may be tried, counted for all nodes and over restarts: so that guessing is slow
 * everywhere, and locks nobody out of where they have signed in.
 */
@NullMarked
package eightbells.account.throttle;

import org.jspecify.annotations.NullMarked;
