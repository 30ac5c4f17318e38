/**
 * Alert sources: one adapter a protocol, from the body of a request to {@link eightbells.alerting.alert.Signal}s. An adapter
 * is a function; it knows neither the database nor who is asking.
 *
 * <p>Decisions:
 * <ul>
 *   <li>An alert is worth more than its form. What a source got wrong without harm is mended: bytes that are no UTF-8,
 *       line breaks inside JSON strings, an empty summary, a link that is none, a field of an unexpected kind. Of a
 *       repeated key the last counts.
 *   <li>What cannot be understood is refused as a whole, with every {@link eightbells.alerting.source.RefusedPayload.Fault}
 *       and its path; the resource says so in its protocol's own form.
 *   <li>A {@link eightbells.alerting.alert.Signal} is fit to be stored and shown: bounded, without control characters, its
 *       links http or https. No adapter can make another.
 *   <li>The label {@code severity} is always there to be routed by. Where the source sent such a label, it is kept as
 *       it was sent.
 * </ul>
 */
@NullMarked
package eightbells.alerting.source;

import org.jspecify.annotations.NullMarked;
