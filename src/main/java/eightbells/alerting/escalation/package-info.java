/** What happens while nobody answers: takes an alert's policy step by step, driven by durable timers. */
@NullMarked
package eightbells.alerting.escalation;

import org.jspecify.annotations.NullMarked;
