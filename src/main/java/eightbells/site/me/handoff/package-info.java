/** What is handed over when a shift begins, and what somebody wants to be told. */
package eightbells.site.me.handoff;
