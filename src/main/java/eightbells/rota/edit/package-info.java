/**
 * The rota as one document, and the only way to edit it. A document is values; how it is written on the wire is the
 * {@code api}'s business. An edit records the past first (T11), then applies the document whole or not at all.
 */
@NullMarked
package eightbells.rota.edit;

import org.jspecify.annotations.NullMarked;
