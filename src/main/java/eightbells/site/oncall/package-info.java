/** The home page and the wallboard: who is on call now. */
package eightbells.site.oncall;
