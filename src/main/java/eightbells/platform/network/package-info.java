/** Addresses of the network, for whoever calls out and whoever is called. */
@NullMarked
package eightbells.platform.network;

import org.jspecify.annotations.NullMarked;
