package eightbells;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Many alerts at once, each with a key of its own, from senders that note what they were promised. */
final class Burst implements AutoCloseable {
    private static final int SENDERS = 16;

    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final CountDownLatch enough;

    private Burst(int enough) {
        this.enough = new CountDownLatch(enough);
    }

    /** Begins to send. The nodes take turns. */
    static Burst of(int alerts, int enough, Crew crew, Node... nodes) {
        Burst burst = new Burst(enough);
        for (int i = 0; i < alerts; i++) {
            Node node = nodes[i % nodes.length];
            String key = "alert " + i;
            burst.senders.execute(() -> burst.send(node, crew, key));
        }
        burst.senders.shutdown();
        return burst;
    }

    void awaitEnough() throws InterruptedException {
        if (!enough.await(60, TimeUnit.SECONDS)) throw new AssertionError("only " + accepted.size() + " were accepted");
    }

    /** The ids of the alerts that were answered with 202, by their keys, once no sender waits any more. */
    Map<String, Long> accepted() throws InterruptedException {
        if (!senders.awaitTermination(60, TimeUnit.SECONDS)) throw new AssertionError("a sender still waits");
        return Map.copyOf(accepted);
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }

    private void send(Node node, Crew crew, String key) {
        try {
            HttpResponse<String> answer = client.send(node.alertOf(crew, key), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) throw new AssertionError(answer.statusCode() + " " + answer.body());
            accepted.put(key, JsonPath.from(answer.body()).getLong("alert"));
            enough.countDown();
        } catch (IOException e) {
            // The node is dead: nothing was promised.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
