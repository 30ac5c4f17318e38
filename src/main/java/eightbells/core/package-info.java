/**
 * The decisions: who is on call, where an alert goes, what happens next. Values in, values out: nothing here knows
 * a database, a framework, a format or the time of day, and the same question always has the same answer.
 */
@NullMarked
package eightbells.core;

import org.jspecify.annotations.NullMarked;
