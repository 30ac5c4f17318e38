/**
 * People and teams as Keycloak has them: looked at, compared, brought over.
 *
 * <p>Decisions:
 * <ul>
 *   <li>{@link eightbells.company.directory.DirectoryComparison} is a function: what is there and what is here in, a
 *       {@link eightbells.company.directory.SyncPlan} out. It is worked out within the edit that does it, and a preview is that
 *       same edit, taken back.
 *   <li>Keycloak is asked first, outside any transaction; what it said is the whole of what counts.
 *   <li>Somebody is the same person by the subject, else by an email address that Keycloak has verified. An address
 *       that nobody verified makes nobody anybody else.
 *   <li>Whoever is not from Keycloak, and every team that no group names, is left alone. Nobody is deleted: whoever is
 *       disabled or gone there cannot sign in here and keeps their place on the rotas, which the warnings tell.
 *   <li>One account that is wrong is a problem to be read, and stops no other. An answer that cannot be right, nobody
 *       at all, changes nothing.
 *   <li>By itself nothing is brought over before an administrator has looked at it and done it once.
 * </ul>
 */
@NullMarked
package eightbells.company.directory;

import org.jspecify.annotations.NullMarked;
