/** Mails about somebody's own account, and the links by which passwords are chosen. */
package eightbells.delivery.letter;
