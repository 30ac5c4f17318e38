/** Where alerts go and what happens while nobody answers: routes, and each team's escalation policies. */
package eightbells.alerting.route;
