/** The playbooks of a team, as a section of the document. */
@NullMarked
package eightbells.company.document.playbook;

import org.jspecify.annotations.NullMarked;
