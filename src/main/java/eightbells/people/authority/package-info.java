/**
 * Who may do what. Routes are refused unless they state who may use them, and {@link eightbells.people.authority.Authority} decides
 * what a person may change, by their teams; of an alert also whoever was paged for it, of cover both sides, which their
 * features decide. What is done that may be asked about later is a {@link eightbells.people.authority.AuditEvent}.
 */
@NullMarked
package eightbells.people.authority;

import org.jspecify.annotations.NullMarked;
