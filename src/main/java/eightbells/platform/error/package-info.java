/** What a request is refused with, in words that its sender can act on. */
package eightbells.platform.error;
