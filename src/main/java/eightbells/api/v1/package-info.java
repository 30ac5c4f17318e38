/** The JSON (and YAML) side: who is on call, the rota as a document, alerts. Nothing is decided here. */
@NullMarked
package eightbells.api.v1;

import org.jspecify.annotations.NullMarked;
