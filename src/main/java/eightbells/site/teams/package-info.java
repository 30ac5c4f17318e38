/**
 * People and teams in the browser: who they are, where they are, when they are away, and who leads.
 *
 * <p>Decisions:
 * <ul>
 *   <li>Whatever is saved goes through the {@link eightbells.rota.edit.RotaEditor} as a part of the document, so that the
 *       past stays as it was; a form shows what the edit would do before it is done.
 *   <li>An absence and a stay are known by the {@link eightbells.rota.edit.Fingerprint} of what they say, not by their
 *       place: what somebody else adds meanwhile moves nothing, and what somebody else changed is noticed.
 *   <li>Nobody is deleted. A rotation that names somebody who left still puts them on call, so every page that shows
 *       them says so until a lead takes them out of it.
 * </ul>
 */
@NullMarked
package eightbells.site.teams;

import org.jspecify.annotations.NullMarked;
