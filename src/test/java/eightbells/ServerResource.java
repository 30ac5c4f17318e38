package eightbells;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * The application under test: its address, an API token with all rights, leave to call this machine, and the address of
 * a Keycloak that runs only where a test starts it.
 */
public class ServerResource implements QuarkusTestResourceLifecycleManager {
    static final String TOKEN = "a token of all the tests";

    @Override
    public Map<String, String> start() {
        int port = freePort();
        return Map.of(
                "quarkus.http.test-port",
                String.valueOf(port),
                "eightbells.base-url",
                "http://127.0.0.1:" + port,
                "eightbells.bootstrap.token",
                TOKEN,
                // The machine of the tests may be busy with much else.
                "eightbells.request.longest",
                "PT2M",
                // The tests sign in thousands of times.
                "eightbells.password.cost",
                "4",
                "eightbells.outgoing.allow",
                "127.0.0.1/32",
                "eightbells.keycloak.url",
                KeycloakServer.url(),
                "eightbells.keycloak.client-secret",
                KeycloakServer.CLIENT_SECRET);
    }

    @Override
    public void stop() {}

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
