/** One adapter a way to reach somebody. A channel says what became of a page and whether to try again. */
package eightbells.delivery.channel;
