package eightbells.rota.calendar.incoming;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody's calendar elsewhere, on this machine: it answers by path as it is told to, and keeps what it was asked. */
final class CalendarServer implements AutoCloseable {
    record Asked(String path, String ifNoneMatch, String authorization) {}

    private record Answer(int status, Map<String, String> headers, byte[] body) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile = () -> {};

    CalendarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** A file that is known by its content: whoever has it already is told so. */
    void holds(String path, String file) {
        answers(
                path,
                200,
                Map.of("ETag", "\"" + Integer.toHexString(file.hashCode()) + "\""),
                file.getBytes(StandardCharsets.UTF_8));
    }

    void answers(String path, int status, Map<String, String> headers, byte[] body) {
        answers.put(path, new Answer(status, headers, body));
    }

    void redirects(String path, String to) {
        answers(path, 302, Map.of("Location", to), new byte[0]);
    }

    /** What happens while it is asked, before it answers. */
    void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(new Asked(path, known, exchange.getRequestHeaders().getFirst("Authorization")));
        meanwhile.run();
        Answer answer = answers.getOrDefault(path, new Answer(404, Map.of(), new byte[0]));
        answer.headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean same = answer.status == 200 && known != null && known.equals(answer.headers.get("ETag"));
        exchange.sendResponseHeaders(
                same ? 304 : answer.status, same || answer.body.length == 0 ? -1 : answer.body.length);
        try (exchange) {
            if (!same) exchange.getResponseBody().write(answer.body);
        } catch (IOException e) {
            // Whoever asks does not want more than they can take.
        }
    }
}
