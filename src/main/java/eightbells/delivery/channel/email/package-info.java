/** Pages and letters by mail. */
package eightbells.delivery.channel.email;
