package eightbells.account.access;

/**
 * How somebody signs in, for those who answer for them.
 *
 * @param self whether they are who looks
 * @param password whether they have one
 * @param factor whether they have a second factor
 * @param sessions in how many browsers they are signed in
 * @param mayInvite whether a link can be sent to them
 * @param mayEnd whether their sessions may be ended and their second factor removed
 */
public record AccountStatus(
        boolean self, boolean password, boolean factor, int sessions, boolean mayInvite, boolean mayEnd) {}
