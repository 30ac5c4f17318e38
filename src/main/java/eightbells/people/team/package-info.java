/** Teams: who belongs together, and who leads. */
@NullMarked
package eightbells.people.team;

import org.jspecify.annotations.NullMarked;
