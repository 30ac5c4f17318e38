/** Alerts for people: the list, one alert with its history, acknowledging by the link of a page, playbooks. */
package eightbells.site.alerts;
