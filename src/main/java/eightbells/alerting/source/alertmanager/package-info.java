/** Prometheus' Alertmanager, by its webhook. */
@NullMarked
package eightbells.alerting.source.alertmanager;

import org.jspecify.annotations.NullMarked;
