package eightbells;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged application in a process of its own, as an operator starts it. */
final class Node implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final int port;
    private final Process process;
    private final Path log;

    private Node(int port, Process process, Path log) {
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** What to start, and with what around it. */
    record Plan(Path jar, Map<String, String> environment) {
        /** The application for one node, its data in this directory. */
        static Plan h2(Path data, MailServer mail) {
            return new Plan(
                    Path.of("target", "quarkus-app", "quarkus-run.jar"),
                    with(mail, Map.of("EIGHTBELLS_DATA_DIR", data.toString())));
        }

        /** The application for many nodes. */
        static Plan postgresql(String url, MailServer mail) {
            return new Plan(
                    Path.of("target", "quarkus-app-postgresql", "quarkus-run.jar"),
                    with(mail, Map.of("QUARKUS_DATASOURCE_JDBC_URL", url)));
        }

        /** The same with more around it. */
        Plan and(Map<String, String> more) {
            Map<String, String> all = new HashMap<>(environment);
            all.putAll(more);
            return new Plan(jar, all);
        }

        private static Map<String, String> with(MailServer mail, Map<String, String> more) {
            Map<String, String> environment = new HashMap<>(more);
            environment.put("EIGHTBELLS_BOOTSTRAP_TOKEN", ServerResource.TOKEN);
            environment.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            environment.put("QUARKUS_MAILER_PORT", String.valueOf(mail.port()));
            return environment;
        }
    }

    /** Starts it and waits until it is ready. Its log is kept beside the reports, under this name. */
    static Node start(Plan plan, String name) {
        try {
            int port = ServerResource.freePort();
            Path log = Files.createDirectories(Path.of("target", "nodes")).resolve(name + ".log");
            Path java = Path.of(System.getProperty("java.home"), "bin", "java");
            ProcessBuilder builder = new ProcessBuilder(
                            java.toString(),
                            "-Xmx512m",
                            "-jar",
                            plan.jar.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(plan.environment);
            builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
            builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
            Node node = new Node(port, builder.start(), log);
            node.awaitReady();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the kernel or the power does: it has no time for anything. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) process.destroy();
        awaitEnd();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    RequestSpecification program() {
        return given().baseUri("http://127.0.0.1").port(port).header("Authorization", "Bearer " + ServerResource.TOKEN);
    }

    void apply(String rota) {
        program()
                .contentType("application/yaml")
                .body(rota.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/rota")
                .then()
                .statusCode(200);
    }

    JsonPath alert(long id) {
        return program()
                .get("/api/v1/alerts/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** An alert in the generic form, about to be sent. */
    HttpRequest alertOf(Crew crew, String key) {
        String labels = crew.labels().entrySet().stream()
                .map(label -> "\"" + label.getKey() + "\": \"" + label.getValue() + "\"")
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        String body = "{\"title\": \"" + key + "\", \"key\": \"" + key + "\", \"labels\": {" + labels + "}}";
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/in/" + crew.key()))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private void awaitReady() throws IOException {
        try {
            Awaitility.await("the node is ready")
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .until(() -> {
                        if (!process.isAlive()) throw new AssertionError("the node ended");
                        return RestAssured.get("http://127.0.0.1:" + port + "/q/health/ready")
                                        .statusCode()
                                == 200;
                    });
        } catch (RuntimeException | AssertionError e) {
            process.destroyForcibly();
            List<String> lines = Files.readAllLines(log);
            throw new AssertionError(String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size())), e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the node does not end; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
