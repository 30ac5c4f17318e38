/** Where a person can be reached, and by which kinds of contact. */
@NullMarked
package eightbells.delivery.contact;

import org.jspecify.annotations.NullMarked;
