/** Mails about somebody's own account, and the links by which passwords are chosen. */
@NullMarked
package eightbells.delivery.account;

import org.jspecify.annotations.NullMarked;
