package eightbells.alerting.playbook;

/**
 * Where somebody who has an alert reads what to do.
 *
 * @param title the playbook's, and its section's; of a playbook elsewhere its address
 * @param href for a page: a path of this server, or an address on the web
 */
public record PlaybookLink(String title, String href) {}
