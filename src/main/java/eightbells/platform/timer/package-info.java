/**
 * Durable timers: a row written in the transaction that decides that something is due, and a ticker on every node
 * that takes up what is due, each row once. A row outlives the node that wrote it.
 */
@NullMarked
package eightbells.platform.timer;

import org.jspecify.annotations.NullMarked;
