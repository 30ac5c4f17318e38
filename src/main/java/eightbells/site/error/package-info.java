/** What is answered where a request is refused or fails: a problem for programs, a page for people. */
@NullMarked
package eightbells.site.error;

import org.jspecify.annotations.NullMarked;
