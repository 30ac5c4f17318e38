/** Pages and letters by an HTTP call to an address of somebody's own. */
package eightbells.delivery.channel.webhook;
