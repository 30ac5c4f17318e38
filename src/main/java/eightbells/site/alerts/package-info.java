/** Alerts for people: the list, one alert with its history, acknowledging by the link of a page, playbooks. */
@NullMarked
package eightbells.site.alerts;

import org.jspecify.annotations.NullMarked;
