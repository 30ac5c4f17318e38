/** What every message that leaves has in common: its status, and when it is tried again. */
@NullMarked
package eightbells.delivery.outbox;

import org.jspecify.annotations.NullMarked;
