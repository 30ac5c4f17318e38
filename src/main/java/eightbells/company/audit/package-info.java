/**
 * Who did what, when and from where. Every {@link eightbells.people.authority.AuditEvent} and every edit of the rota becomes an entry
 * within the transaction that does it: what was done is told, and what was undone is not.
 *
 * <p>Decisions:
 * <ul>
 *   <li>Entries are added and never changed. The code has no way to, and the database refuses it.
 *   <li>One exception: whoever is erased goes by a neutral name afterwards, which is counted in the entry and told by
 *       an entry of its own.
 *   <li>An entry names people by their handles, and holds neither secrets nor addresses of people: it outlives them.
 *   <li>Everything is kept.
 * </ul>
 */
@NullMarked
package eightbells.company.audit;

import org.jspecify.annotations.NullMarked;
