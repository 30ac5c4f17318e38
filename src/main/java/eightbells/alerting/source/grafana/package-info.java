/** Grafana's alerting, by its webhook. */
@NullMarked
package eightbells.alerting.source.grafana;

import org.jspecify.annotations.NullMarked;
