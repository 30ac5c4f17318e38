/**
 * What is known of a person, and how it is forgotten. One inventory says where that lies: the export reads it, the
 * erasure walks it, and a test looks through every column of the database for what was left behind. The history of the
 * rota and of alerts stays true; it names somebody neutral then.
 */
@NullMarked
package eightbells.company.privacy;

import org.jspecify.annotations.NullMarked;
