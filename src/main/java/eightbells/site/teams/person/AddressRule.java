package eightbells.site.teams.person;

/**
 * What holds for the address on a person's form.
 *
 * @param changes whether whoever looks changes it
 * @param password whether that takes their password
 * @param why they do not, where they do not
 */
record AddressRule(boolean changes, boolean password, String why) {}
