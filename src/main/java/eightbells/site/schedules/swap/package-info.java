/** Asking for cover, answering, and all that is asked and agreed. */
package eightbells.site.schedules.swap;
