/** One person: who they are, where they are, when they are away, and how they are reached. */
package eightbells.site.teams.person;
