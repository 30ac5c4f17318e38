/** A small hosted-CI company to look at: a rota in three places, a trip, a laptop, two alerts. Never outside the demo. */
@NullMarked
package eightbells.company.demo;

import org.jspecify.annotations.NullMarked;
