package eightbells.people.authority;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The Keycloak in which people have their accounts. Without a {@link #url} there is none, and nothing is asked. */
@ConfigMapping(prefix = "eightbells.keycloak")
public interface KeycloakSettings {
    /** Where this server reaches it, such as {@code http://keycloak:8080}. */
    Optional<String> url();

    @WithDefault("eightbells")
    String realm();

    @WithDefault("eightbells")
    String clientId();

    Optional<String> clientSecret();

    /** The path of the group whose groups are teams; {@code /}: all groups at the top. */
    @WithDefault("/teams")
    String groups();

    /** How often people are brought over by themselves; zero: only when an administrator does it. */
    @WithDefault("P1D")
    Duration every();

    /** Whether it can be asked at all. */
    default boolean usable() {
        return url().isPresent() && clientSecret().isPresent();
    }

    default String base() {
        return url().orElseThrow().replaceAll("/+$", "");
    }
}
