/**
 * Calls to addresses that people typed in. They never reach private, link-local or metadata addresses unless the
 * operator allows that network: the name is resolved once, every address is checked, and the connection goes to the
 * address that was checked.
 */
@NullMarked
package eightbells.platform.outgoing;

import org.jspecify.annotations.NullMarked;
