/** One person: who they are, where they are, when they are away, and how they are reached. */
@NullMarked
package eightbells.site.teams.person;

import org.jspecify.annotations.NullMarked;
