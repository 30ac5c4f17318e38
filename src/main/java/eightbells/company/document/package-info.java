/**
 * The rota as one document: read, compared with what is there, and made so. A document is values; what it says is done by
 * the verbs of {@link eightbells.rota.edit}, and what it does not mention stays.
 */
package eightbells.company.document;
