/** The alert sources of a team, as a section of the document. */
@NullMarked
package eightbells.company.document.integration;

import org.jspecify.annotations.NullMarked;
