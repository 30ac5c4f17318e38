/** What is answered where a request is refused or fails: a problem for programs, a page for people. */
package eightbells.site.error;
