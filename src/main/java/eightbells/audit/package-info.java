/**
 * One class that databases know by this name: migration 17.1 gave it to H2's trigger. A migration is never changed once
 * it has run anywhere, so neither is the name.
 */
@NullMarked
package eightbells.audit;

import org.jspecify.annotations.NullMarked;
