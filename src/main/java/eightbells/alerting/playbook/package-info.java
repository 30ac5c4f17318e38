/** Playbooks: what to do now, written down beforehand. */
package eightbells.alerting.playbook;
