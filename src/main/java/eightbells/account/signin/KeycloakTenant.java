package eightbells.account.signin;

import eightbells.people.authority.KeycloakSettings;
import eightbells.platform.secret.Secrets;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How people sign in by Keycloak: authorization code flow with PKCE, on one path and nowhere else. Keycloak is first
 * asked when somebody goes there, so the server starts without it.
 */
@ApplicationScoped
public class KeycloakTenant implements TenantConfigResolver {
    public static final String PATH = "/sign-in/keycloak";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AES_KEY = 32;

    private final Optional<OidcTenantConfig> tenant;

    public KeycloakTenant(KeycloakSettings settings, @ConfigProperty(name = "eightbells.base-url") String base) {
        tenant = settings.usable() ? Optional.of(tenant(settings, base.startsWith("https://"))) : Optional.empty();
    }

    /** Whether people may sign in by it. */
    public boolean present() {
        return tenant.isPresent();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        boolean here = context.normalizedPath().equals(PATH);
        return here && tenant.isPresent()
                ? Uni.createFrom().item(tenant.get())
                : Uni.createFrom().nullItem();
    }

    private static OidcTenantConfig tenant(KeycloakSettings settings, boolean secure) {
        String secret = settings.clientSecret().orElseThrow();
        return OidcTenantConfig.authServerUrl(settings.base() + "/realms/" + settings.realm())
                .tenantId("keycloak")
                .applicationType(ApplicationType.WEB_APP)
                .clientId(settings.clientId())
                .credentials(secret)
                .connectionTimeout(PATIENCE)
                .authentication()
                .redirectPath(PATH)
                .cookiePath(PATH)
                .cookieForceSecure(secure)
                .forceRedirectHttpsScheme(secure)
                .scopes("profile", "email")
                .nonceRequired()
                .pkceRequired()
                // The same on every node: somebody may come back to another one.
                .stateSecret(Secrets.hash("state " + secret).substring(0, AES_KEY))
                .end()
                .build();
    }
}
