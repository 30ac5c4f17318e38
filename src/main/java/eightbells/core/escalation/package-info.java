/**
 * WHAT NEXT: whom an escalation policy notifies at its next step, and when the one after that is due.
 *
 * <p>Decisions:
 * <ul>
 *   <li>A policy has no memory and knows no time. What is stored of an escalation is its
 *       {@link eightbells.core.escalation.Progress}; who stands behind a target is asked anew at each step, so that
 *       the page goes to whoever is on call when it goes out.
 *   <li>A step that reaches nobody is a gap: the next is taken at once, and its wait is not burnt. The gaps are
 *       part of the decision, so that the alert's history can name them.
 *   <li>The last step's own wait passes before a policy is exhausted: whoever was paged last has their time too.
 * </ul>
 */
@NullMarked
package eightbells.core.escalation;

import org.jspecify.annotations.NullMarked;
