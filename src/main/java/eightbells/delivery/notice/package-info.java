/**
 * Notices: what somebody is told and need not acknowledge, such as a shift that moved. Rows of an outbox, written in
 * the transaction of what they tell, and sent outside transactions with the retries of pages. Who is told what is
 * decided by the features above.
 */
@NullMarked
package eightbells.delivery.notice;

import org.jspecify.annotations.NullMarked;
