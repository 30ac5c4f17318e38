/** PagerDuty's Events API. */
@NullMarked
package eightbells.alerting.source.pagerduty;

import org.jspecify.annotations.NullMarked;
