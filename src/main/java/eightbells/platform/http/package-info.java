/** What is settled around each request: where it comes from, how large it may be, how long it may take. */
@NullMarked
package eightbells.platform.http;

import org.jspecify.annotations.NullMarked;
