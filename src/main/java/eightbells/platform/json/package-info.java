/** JSON from outside, read within limits, with the path of whatever is wrong in it. */
package eightbells.platform.json;
