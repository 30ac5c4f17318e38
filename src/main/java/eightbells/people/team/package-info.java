/** Teams: who belongs together, and who leads. */
package eightbells.people.team;
