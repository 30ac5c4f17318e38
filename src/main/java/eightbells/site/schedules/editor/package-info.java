/**
 * Editing who serves a schedule, in the browser: its rotations and layers, and the change seen before it is saved.
 *
 * <p>Decisions:
 * <ul>
 *   <li>A form is text from the first letter to the last: what was typed comes back as it was typed, whatever is wrong
 *       with it. {@link eightbells.site.schedules.editor.ScheduleFormReader} alone turns it into a plan.
 *   <li>Order is the order of the fields: moving a row is moving its fields, by hand or by a button that asks the server.
 *   <li>A preview is a rehearsed edit, and saving is the same edit kept. Where the rota has been edited in between and
 *       the outcome differs from what was shown, nothing is saved and the new outcome is shown instead.
 *   <li>A preview opens where the shifts first differ, which may be long after the moment from which the edit counts. Its
 *       form carries the days that are looked at; paging through them changes nothing of what will be saved, and what was
 *       looked at is part of what is compared when it is.
 *   <li>What waits holds, unless whoever edits says otherwise of the moment for which it waits. A choice is part of what is
 *       previewed: one that was not shown is shown before it is saved.
 *   <li>One edit has one moment, at which all of it takes effect; the next handoff of what changes unless told otherwise.
 * </ul>
 */
@NullMarked
package eightbells.site.schedules.editor;

import org.jspecify.annotations.NullMarked;
