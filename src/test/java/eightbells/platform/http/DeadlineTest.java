package eightbells.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work without an end of its own, which looks at the deadline of its request. */
@Timeout(20)
class DeadlineTest {
    private final CountDownLatch began = new CountDownLatch(1);
    private final CompletableFuture<RequestTimeout> ended = new CompletableFuture<>();
    private Vertx vertx;
    private Duration longest = Duration.ofHours(1);
    private int port;

    @BeforeEach
    void start() throws Exception {
        vertx = Vertx.vertx();
        Router router = Router.router(vertx);
        router.get("/").handler(context -> {
            Deadline.begin(context, longest);
            context.vertx().executeBlocking(() -> {
                work();
                return null;
            });
        });
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        port = server.actualPort();
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private void work() {
        try {
            while (true) {
                began.countDown();
                Deadline.check();
            }
        } catch (RequestTimeout overdue) {
            ended.complete(overdue);
        }
    }

    private Socket ask() throws Exception {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.getOutputStream().write("GET / HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(began.await(10, TimeUnit.SECONDS)).isTrue();
        return client;
    }

    @Test
    void it_is_stopped_when_the_time_is_over() throws Exception {
        longest = Duration.ofMillis(50);
        try (Socket client = ask()) {
            assertThat(ended.get(10, TimeUnit.SECONDS).gone()).isFalse();
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void it_is_stopped_soon_after_its_client_has_left() throws Exception {
        ask().close();
        assertThat(ended.get(10, TimeUnit.SECONDS).gone()).isTrue();
    }

    @Test
    void where_no_request_is_served_it_goes_on() {
        for (int i = 0; i < 1_000; i++) Deadline.check();
        assertThat(ended).isNotDone();
    }

    @Test
    void what_stopped_the_work_is_found_behind_whatever_it_was_wrapped_in() {
        RequestTimeout overdue = new RequestTimeout(Duration.ofSeconds(20), false);
        assertThat(RequestTimeout.behind(new IllegalStateException(new RuntimeException(overdue))))
                .isSameAs(overdue);
        assertThat(RequestTimeout.behind(new IllegalStateException())).isNull();
        assertThatThrownBy(() -> {
                    throw overdue;
                })
                .hasMessageContaining("20 seconds");
    }
}
