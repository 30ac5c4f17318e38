/**
 * Alerts and what happened to them. {@link eightbells.alerting.alert.Alerts} holds the verbs: receive, acknowledge, resolve.
 *
 * <p>An alert does not know who escalates or pages it. What concerns them is told in its own transaction, as
 * {@link eightbells.alerting.alert.AlertOpened} and {@link eightbells.alerting.alert.AlertQuieted}, so timers and pages are written and
 * die with the change itself.
 */
@NullMarked
package eightbells.alerting.alert;

import org.jspecify.annotations.NullMarked;
