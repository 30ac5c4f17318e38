/** Playbooks: what to do now, written down beforehand. */
@NullMarked
package eightbells.alerting.playbook;

import org.jspecify.annotations.NullMarked;
