/** Overrides and what they bring about, in sentences. */
package eightbells.rota.override;
