/** Where alerts go and what happens while nobody answers: routes, and each team's escalation policies. */
@NullMarked
package eightbells.alerting.route;

import org.jspecify.annotations.NullMarked;
