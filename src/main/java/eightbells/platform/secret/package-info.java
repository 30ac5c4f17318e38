/** Secrets that programs and links carry. */
package eightbells.platform.secret;
