package eightbells.outgoing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls that leave the server for an address from outside. Redirects are not followed. */
@ApplicationScoped
public class Outgoing {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Networks networks;

    Outgoing(Vertx vertx, @ConfigProperty(name = "eightbells.outgoing.allow") Optional<List<String>> allow) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setKeepAlive(false));
        networks = new Networks(allow.orElse(List.of()));
    }

    /**
     * Posts the body and gives the status of the answer, whose own body is not read.
     *
     * @throws Refused where the address is not to be called
     * @throws IllegalStateException where no answer came in 10 seconds
     */
    public int postJson(URI uri, String body) {
        boolean tls = "https".equals(uri.getScheme());
        if (!tls && !"http".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new Refused("only http and https addresses are called");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, checked(uri.getHost())))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(pathOf(uri))
                .setFollowRedirects(false)
                .setTimeout(PATIENCE.toMillis())
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "Eightbells");
        return await(client.request(request)
                .compose(r -> r.send(body))
                .map(response -> response.statusCode())
                .toCompletionStage()
                .toCompletableFuture());
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private static int await(java.util.concurrent.CompletableFuture<Integer> answer) {
        try {
            return answer.get(PATIENCE.toSeconds() + 2, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("none in " + PATIENCE.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String checked(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
            for (InetAddress address : addresses) {
                if (!networks.allows(address)) {
                    throw new Refused(
                            host + " is a private address; EIGHTBELLS_OUTGOING_ALLOW does not list its network");
                }
            }
            return addresses[0].getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("unknown host " + host, e);
        }
    }

    private static String pathOf(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
