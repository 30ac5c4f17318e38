/**
 * The database file: how it is opened, kept open, and opened again.
 *
 * <p>Decisions:
 * <ul>
 *   <li>H2 reads and writes its file on the thread that asks, and the JDK closes a file under an interrupted thread. So
 *       the file is opened in H2's way that opens it again after an interrupt ({@code retry:}), and no transaction has
 *       a timeout: the library would end it by interrupting. Requests end their own work by
 *       {@link eightbells.platform.http.Deadline}.
 *   <li>Where the database has closed itself all the same, such as on a full disk, its connections are thrown away and
 *       the next one opens it.
 *   <li>Opening takes as long as it takes. After a crash H2 reads through its file, which no patience of a pool may cut
 *       short.
 * </ul>
 */
@NullMarked
package eightbells.platform.database;

import org.jspecify.annotations.NullMarked;
