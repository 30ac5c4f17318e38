/** The JSON (and YAML) side: who is on call, the rota as a document, alerts. Nothing is decided here. */
package eightbells.api.v1;
