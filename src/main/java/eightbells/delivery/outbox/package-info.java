/** What every message that leaves has in common: its status, and when it is tried again. */
package eightbells.delivery.outbox;
