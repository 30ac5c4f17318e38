package eightbells.alerting.paging;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server on this machine that somebody's pages are posted to. It answers as it is told, then with 204. */
final class PhoneGateway implements AutoCloseable {
    private final HttpServer server;
    private final List<Integer> answers;
    private final Queue<JsonPath> calls = new ConcurrentLinkedQueue<>();
    private final Queue<String> redirected = new ConcurrentLinkedQueue<>();

    PhoneGateway(Integer... answers) throws IOException {
        this.answers = List.of(answers);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/page", this::take);
        server.createContext("/elsewhere", exchange -> {
            redirected.add(exchange.getRequestMethod());
            answer(exchange, 204);
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/page?phone=1";
    }

    /** The bodies, in the order in which they came. */
    List<JsonPath> calls() {
        return List.copyOf(calls);
    }

    /** What came to where it redirects to. */
    List<String> redirected() {
        return List.copyOf(redirected);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        int status = calls.size() < answers.size() ? answers.get(calls.size()) : 204;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(JsonPath.from(body));
        if (status / 100 == 3) exchange.getResponseHeaders().add("Location", "/elsewhere");
        answer(exchange, status);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
