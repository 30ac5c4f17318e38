/** Warnings in words, and where each can be mended. */
package eightbells.site.schedules.warnings;
