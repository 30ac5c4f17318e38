/**
 * Pages: one notification to one contact, an outbox row written with the decision and sent outside transactions,
 * with retries and a result that everybody can see. Acknowledging or resolving cancels what is still pending.
 */
@NullMarked
package eightbells.alerting.paging;

import org.jspecify.annotations.NullMarked;
