/** Mails about somebody's own account, and the links by which passwords are chosen. */
@NullMarked
package eightbells.delivery.letter;

import org.jspecify.annotations.NullMarked;
