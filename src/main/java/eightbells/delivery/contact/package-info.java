/** Where a person can be reached, and by which kinds of contact. */
package eightbells.delivery.contact;
