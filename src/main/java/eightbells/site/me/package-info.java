/** The page of whoever is signed in: their watch, their shifts, their load. */
package eightbells.site.me;
