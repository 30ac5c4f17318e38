package eightbells.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses that leave the server, in mails and webhooks. */
@ApplicationScoped
public class Links {
    private final String base;

    Links(@ConfigProperty(name = "eightbells.base-url") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    public String absolute(String path) {
        return base + path;
    }

    /** Where a playbook can be read: an address as it is, else the team's own, {@code slug} or {@code slug#section}. */
    public String playbook(String team, String playbook) {
        if (playbook.startsWith("https://") || playbook.startsWith("http://") || team == null) return playbook;
        return absolute("/teams/" + team + "/playbooks/" + playbook);
    }
}
