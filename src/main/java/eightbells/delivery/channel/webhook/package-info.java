/** Pages and letters by an HTTP call to an address of somebody's own. */
@NullMarked
package eightbells.delivery.channel.webhook;

import org.jspecify.annotations.NullMarked;
