/**
 * What people do about their own account, and administrators and leads about others': passwords and the links by which
 * they are chosen, the second factor, the browsers that are signed in, and the mails that tell of it. Who somebody is
 * and what opens their account, {@link eightbells.account} knows.
 *
 * <p>A link's secret is made while its mail is written and goes straight to the mail server: neither the outbox of
 * notices nor a timer ever holds it, and the database has its hash. A mail that does not get out is tried again with
 * another secret. Without a mail server nothing is sent, because the log must not hold what opens an account.
 */
@NullMarked
package eightbells.account.access;

import org.jspecify.annotations.NullMarked;
