/** A small hosted-CI company to look at: a rota in three places, a trip, a laptop, two alerts. Never outside the demo. */
package eightbells.company.demo;
