/** Alert sources as their teams made them: each with a key of which only a hash is kept, and when it sent last. */
@NullMarked
package eightbells.alerting.integration;

import org.jspecify.annotations.NullMarked;
