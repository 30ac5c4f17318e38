package eightbells.company.directory;

import eightbells.people.authority.KeycloakSettings;
import eightbells.platform.form.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.UriBuilderException;
import java.time.Duration;
import java.util.function.Function;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** Keycloak, as the client's service account sees it. No connection is made before somebody asks. */
@ApplicationScoped
class KeycloakAccess {
    /** How long an answer may take. The library would wait for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String READ_TIMEOUT = "io.quarkus.rest.client.read-timeout";
    private static final int LONGEST_REASON = 200;

    private final KeycloakSettings settings;

    KeycloakAccess(KeycloakSettings settings) {
        this.settings = settings;
    }

    <T> T ask(Function<RealmResource, T> question) {
        return ask(question, PATIENCE);
    }

    /**
     * @param patience how long each answer may take
     * @throws KeycloakUnavailable where there is none, or it is a refusal
     */
    <T> T ask(Function<RealmResource, T> question, Duration patience) {
        String secret = settings.clientSecret()
                .orElseThrow(() -> new KeycloakUnavailable(
                        "The client's secret is missing. Set EIGHTBELLS_KEYCLOAK_CLIENT_SECRET."));
        try (Keycloak keycloak = KeycloakBuilder.builder()
                .serverUrl(settings.base())
                .realm(settings.realm())
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId(settings.clientId())
                .clientSecret(secret)
                .resteasyClient(client(patience))
                .build()) {
            return question.apply(keycloak.realm(settings.realm()));
        } catch (WebApplicationException refused) {
            throw new KeycloakUnavailable(words(refused.getResponse().getStatus()));
        } catch (ProcessingException | UriBuilderException | IllegalArgumentException unreachable) {
            throw new KeycloakUnavailable("Keycloak does not answer at " + settings.base() + ": " + reason(unreachable)
                    + ". See whether it runs, and whether EIGHTBELLS_KEYCLOAK_URL is its address.");
        }
    }

    private static Client client(Duration patience) {
        return Keycloak.getClientProvider()
                .newRestEasyClient(null, null, false)
                .property(READ_TIMEOUT, patience.toMillis());
    }

    private String words(int status) {
        return switch (status) {
            case 400, 401 ->
                "Keycloak does not let the client " + settings.clientId() + " in. See whether its secret is the one in"
                        + " EIGHTBELLS_KEYCLOAK_CLIENT_SECRET, and whether its service account is switched on.";
            case 403 ->
                "The client " + settings.clientId() + " may not look at users, groups and roles. Give its service"
                        + " account the roles view-users and view-realm of realm-management in Keycloak.";
            case 404 ->
                "There is no realm " + settings.realm() + " at " + settings.base()
                        + ". Name the right one in EIGHTBELLS_KEYCLOAK_REALM.";
            default -> "Keycloak answered with an error of its own (" + status + "). Its log says more.";
        };
    }

    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return Values.excerpt(LONGEST_REASON, String.valueOf(root.getMessage()));
    }
}
