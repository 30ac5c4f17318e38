/** What is settled around each request: where it comes from, how large it may be, how long it may take. */
package eightbells.platform.http;
