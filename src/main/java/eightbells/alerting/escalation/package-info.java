/** What happens while nobody answers: takes an alert's policy step by step, driven by durable timers. */
package eightbells.alerting.escalation;
