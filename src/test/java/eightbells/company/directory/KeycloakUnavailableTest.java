package eightbells.company.directory;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eightbells.World;
import eightbells.people.authority.KeycloakSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.admin.client.resource.RealmResource;

/** A Keycloak that does not do as it should is told about in words that somebody can act on. */
@QuarkusTest
class KeycloakUnavailableTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Function<RealmResource, Object> READ =
            realm -> realm.users().list(0, 1);

    @Inject
    World world;

    @Test
    void one_that_takes_the_call_and_says_nothing_is_not_waited_for() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() ->
                            access("http://127.0.0.1:" + deaf.getLocalPort()).ask(READ, SHORT))
                    .isInstanceOf(KeycloakUnavailable.class)
                    .hasMessageContaining("Keycloak does not answer at http://127.0.0.1:" + deaf.getLocalPort());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, EIGHTBELLS_KEYCLOAK_CLIENT_SECRET",
        "403, view-users and view-realm",
        "404, EIGHTBELLS_KEYCLOAK_REALM",
        "500, Its log says more"
    })
    void one_that_refuses_is_told_with_what_mends_it(int status, String words) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            assertThatThrownBy(() -> access(
                                    "http://127.0.0.1:" + server.getAddress().getPort())
                            .ask(READ))
                    .isInstanceOf(KeycloakUnavailable.class)
                    .hasMessageContaining(words);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_address_that_is_none_is_told_too() {
        assertThatThrownBy(() -> access("http://no host").ask(READ)).isInstanceOf(KeycloakUnavailable.class);
        assertThatThrownBy(() -> access("http://keycloak.invalid").ask(READ)).isInstanceOf(KeycloakUnavailable.class);
    }

    private static KeycloakAccess access(String url) {
        return new KeycloakAccess(new KeycloakSettings() {
            @Override
            public Optional<String> url() {
                return Optional.of(url);
            }

            @Override
            public String realm() {
                return "eightbells";
            }

            @Override
            public String clientId() {
                return "eightbells";
            }

            @Override
            public Optional<String> clientSecret() {
                return Optional.of("a secret of nobody");
            }

            @Override
            public String groups() {
                return "/teams";
            }

            @Override
            public Duration every() {
                return Duration.ofDays(1);
            }
        });
    }
}
