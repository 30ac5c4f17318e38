/** The pages of administrators. */
package eightbells.site.administration;
