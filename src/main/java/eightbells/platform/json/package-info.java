/** JSON from outside, read within limits, with the path of whatever is wrong in it. */
@NullMarked
package eightbells.platform.json;

import org.jspecify.annotations.NullMarked;
