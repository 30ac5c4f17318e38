package eightbells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.restassured.RestAssured;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * The real Keycloak with the realm of {@code docker/}, started by the first test that asks and then there for all. The
 * build unpacks it. Where it is missing, such a test fails if {@code CI} is true and is skipped otherwise.
 *
 * <p>The application under test knows its address from the start: {@link ServerResource} chooses it.
 */
public final class KeycloakServer {
    private static final String REALM = "eightbells";
    /** Another than the realm file's own, so that the variable is tried as well. */
    static final String CLIENT_SECRET = "a-secret-of-the-tests-and-of-nobody-else";

    public static final String DEMO_PASSWORD = "a password of the tests";

    private static final String ADMIN = "admin";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int PORT = ServerResource.freePort();
    private static final int MANAGEMENT_PORT = ServerResource.freePort();
    private static Process process;

    private KeycloakServer() {}

    /** Where it is, or will be. */
    public static String url() {
        return "http://127.0.0.1:" + PORT;
    }

    /** Where it says how it is. */
    public static int managementPort() {
        return MANAGEMENT_PORT;
    }

    /** Sees to it that it runs. */
    public static synchronized void start() {
        if (process != null && process.isAlive()) return;
        Path home = home();
        long began = System.nanoTime();
        try {
            Path data = Files.createDirectories(home.resolve("data/import"));
            Files.copy(
                    Path.of("docker", "realm.json"), data.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
            process = builder(home).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(KeycloakServer::stop));
        await();
        System.out.printf("Keycloak started in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    /** What whoever administers Keycloak does to an account. */
    public static void change(String username, Consumer<UserRepresentation> change) {
        try (Keycloak keycloak = administrator()) {
            UsersResource users = keycloak.realm(REALM).users();
            UserRepresentation user = users.searchByUsername(username, true).get(0);
            change.accept(user);
            users.get(user.getId()).update(user);
        }
    }

    private static Keycloak administrator() {
        return KeycloakBuilder.builder()
                .serverUrl(url())
                .realm("master")
                .grantType(OAuth2Constants.PASSWORD)
                .clientId("admin-cli")
                .username(ADMIN)
                .password(ADMIN)
                .build();
    }

    private static ProcessBuilder builder(Path home) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--cache=local",
                "--health-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + PORT,
                "--http-management-port=" + MANAGEMENT_PORT));
        File log = Path.of("target", "keycloak.log").toFile();
        builder.redirectErrorStream(true).redirectOutput(log);
        builder.environment()
                .putAll(Map.of(
                        // A server that lives for minutes is up in half the time without the optimising compiler.
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1",
                        "JAVA_OPTS_GC",
                        "-XX:+UseSerialGC",
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN,
                        "EIGHTBELLS_BASE_URL",
                        "http://127.0.0.1:" + RestAssured.port,
                        "EIGHTBELLS_KEYCLOAK_CLIENT_SECRET",
                        CLIENT_SECRET,
                        "EIGHTBELLS_KEYCLOAK_DEMO_PASSWORD",
                        DEMO_PASSWORD));
        return builder;
    }

    private static Path home() {
        try (Stream<Path> unpacked = Files.list(Path.of("target"))) {
            Path home = unpacked.filter(path -> path.getFileName().toString().matches("keycloak-\\d.*"))
                    .filter(path -> Files.isExecutable(path.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElse(null);
            if (home != null) return home.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if ("true".equals(System.getenv("CI"))) fail("there is no Keycloak in target, and CI wants one");
        return Assumptions.abort("there is no Keycloak in target: its tests are skipped");
    }

    private static void await() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(
                        URI.create(url() + "/realms/" + REALM + "/.well-known/openid-configuration"))
                .build();
        Awaitility.await("Keycloak, which writes target/keycloak.log")
                .atMost(PATIENCE)
                .pollInterval(LOOK_AGAIN)
                .failFast(
                        () -> assertThat(process.isAlive()).as("Keycloak runs").isTrue())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> client.send(ready, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    /** The script starts a server of its own, and both have to go. */
    private static void stop() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
