package eightbells.alerting.paging;

import eightbells.alerting.alert.Alert;
import eightbells.alerting.alert.Alerts;
import eightbells.people.authority.Authority;
import eightbells.platform.error.NotFound;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;

/**
 * Who may acknowledge an alert, resolve it and write to it: the team that has it, and whoever was paged for it. Where no
 * team has it, the administrators.
 */
@RequestScoped
public class AlertPermissions {
    private final Authority authority;
    private final Alerts alerts;
    private final Pages pages;

    AlertPermissions(Authority authority, Alerts alerts, Pages pages) {
        this.authority = authority;
        this.alerts = alerts;
        this.pages = pages;
    }

    public boolean may(Alert alert) {
        return authority.administers()
                || alert.team != null && authority.belongsTo(alert.team.slug)
                || pages.of(alert).stream().anyMatch(page -> page.person.handle.equals(authority.who()));
    }

    /** @throws NotFound where there is no such alert */
    @Transactional
    public void require(long id) {
        Authority.require(may(alerts.findByIdOptional(id).orElseThrow(() -> new NotFound("alert " + id))));
    }
}
