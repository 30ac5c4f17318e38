/** The tokens by which programs come in. */
package eightbells.site.me.tokens;
