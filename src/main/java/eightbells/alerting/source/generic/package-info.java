/** Our own form of an alert, in JSON. */
@NullMarked
package eightbells.alerting.source.generic;

import org.jspecify.annotations.NullMarked;
