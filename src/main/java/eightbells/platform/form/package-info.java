/** What browsers post, and single values as they are written: read with a sentence that says what would be right. */
package eightbells.platform.form;
