package eightbells.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged application in a process of its own, as an operator starts it. */
final class Node implements AutoCloseable {
    static final String TOKEN = "a token of the benchmarks";
    static final String EMAIL = "root@example.org";
    static final String PASSWORD = "a sentence that nobody guesses";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int KILOBYTES = 1024;

    private final int port;
    private final Process process;
    private final Duration untilReady;

    private Node(int port, Process process, Duration untilReady) {
        this.port = port;
        this.process = process;
        this.untilReady = untilReady;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param options of the virtual machine, such as {@code -Xmx256m}
     */
    static Node start(Database database, String... options) throws IOException, InterruptedException {
        int port = freePort();
        long began = System.nanoTime();
        Process process = launch(database, port, options);
        try {
            awaitReady(port, process);
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
        return new Node(port, process, Duration.ofNanos(System.nanoTime() - began));
    }

    private static Process launch(Database database, int port, String... options) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path log = Files.createDirectories(Path.of("target", "nodes")).resolve("bench-" + port + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(java.toString()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.command().addAll(List.of(options));
        builder.command().addAll(List.of("-jar", database.jar().toString()));
        builder.environment().putAll(database.environment());
        builder.environment().put("EIGHTBELLS_BOOTSTRAP_TOKEN", TOKEN);
        builder.environment().put("EIGHTBELLS_BOOTSTRAP_EMAIL", EMAIL);
        builder.environment().put("EIGHTBELLS_BOOTSTRAP_PASSWORD", PASSWORD);
        builder.environment().put("EIGHTBELLS_CONSTANT", "true");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        Process process = builder.start();
        // Whoever interrupts the benchmarks leaves nothing behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    int port() {
        return port;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** From the start of its process on. */
    Duration untilReady() {
        return untilReady;
    }

    /** What of it is in memory, in megabytes of 1,048,576 bytes. Linux only. */
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the node ended"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(int port, Process process) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException e) {
                if (!process.isAlive()) throw new IOException("the node ended: see target/nodes/bench-" + port, e);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("the node is not ready after " + PATIENCE);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
