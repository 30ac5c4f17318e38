/** Who did what, for administrators: to read, and to take away as a file. */
package eightbells.site.history.audit;
