package eightbells.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Addresses: in pages by their path, in mails and webhooks absolute. */
@ApplicationScoped
public class Links {
    private final String base;

    Links(@ConfigProperty(name = "eightbells.base-url") String base) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** A path of this server with its host; what has a host already stays as it is. */
    public String absolute(String path) {
        return path.startsWith("/") ? base + path : path;
    }

    /**
     * Where a playbook can be read, for a page: an address on the web as it is, else the team's own, {@code slug} or
     * {@code slug#section}. Without a team, nothing else can be followed.
     */
    public Optional<String> playbook(@Nullable String team, String playbook) {
        if (playbook.startsWith("https://") || playbook.startsWith("http://")) return Optional.of(playbook);
        return team == null ? Optional.empty() : Optional.of("/teams/" + team + "/playbooks/" + playbook);
    }
}
