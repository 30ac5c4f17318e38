/**
 * People: where they are at home, where they stay, when they are absent or awake, and how they are reached.
 * Nobody is ever deleted, because the past names them; who leaves is no longer active.
 */
@NullMarked
package eightbells.people.person;

import org.jspecify.annotations.NullMarked;
