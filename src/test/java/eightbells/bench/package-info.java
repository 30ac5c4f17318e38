/**
 * What the application costs, measured from outside: the packaged application runs in a process of its own, on H2 and on
 * PostgreSQL, with one team and with a thousand, and is asked over HTTP. {@link eightbells.bench.Work} lists what is
 * measured, each beside its limit; {@code mvn -Pbench verify} runs {@link eightbells.bench.Bench}, which fails where a
 * limit is exceeded.
 */
package eightbells.bench;
