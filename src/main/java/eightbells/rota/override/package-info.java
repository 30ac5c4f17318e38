/** The verbs of an override: made, ended, taken back. What each would do is shown by the pages. */
@NullMarked
package eightbells.rota.override;

import org.jspecify.annotations.NullMarked;
