/** Addresses of the network, for whoever calls out and whoever is called. */
package eightbells.platform.network;
