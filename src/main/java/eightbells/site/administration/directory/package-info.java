/** People and teams from Keycloak: how it stands, what would change, and doing it. */
@NullMarked
package eightbells.site.administration.directory;

import org.jspecify.annotations.NullMarked;
