/** The verbs of an override: made, ended, taken back. What each would do is shown by the pages. */
package eightbells.rota.override;
