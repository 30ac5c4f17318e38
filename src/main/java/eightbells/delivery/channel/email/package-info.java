/** Pages and letters by mail. */
@NullMarked
package eightbells.delivery.channel.email;

import org.jspecify.annotations.NullMarked;
