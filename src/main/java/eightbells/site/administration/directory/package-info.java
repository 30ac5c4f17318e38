/** People and teams from Keycloak: how it stands, what would change, and doing it. */
package eightbells.site.administration.directory;
