/** What browsers post, and single values as they are written: read with a sentence that says what would be right. */
@NullMarked
package eightbells.platform.form;

import org.jspecify.annotations.NullMarked;
