/** What is handed over when a shift begins, and what somebody wants to be told. */
@NullMarked
package eightbells.site.me.handoff;

import org.jspecify.annotations.NullMarked;
