/**
 * The only way to edit the rota. An edit is told what it touches: it locks, records and compares the schedules of those
 * teams and people and no others, and rehearsing it is the same edit, taken back. It records the past first (T11).
 */
@NullMarked
package eightbells.rota.edit;

import org.jspecify.annotations.NullMarked;
