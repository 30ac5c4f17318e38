package eightbells.platform.outgoing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls that leave the server for an address from outside. A name is looked up once, and the address that was found is
 * the one that is called.
 */
@ApplicationScoped
public class OutgoingHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** For a file, redirects and all. */
    private static final Duration READING = Duration.ofSeconds(20);

    private static final int REDIRECTS = 3;

    private final HttpClient client;
    private final AllowedNetworks networks;

    OutgoingHttp(Vertx vertx, @ConfigProperty(name = "eightbells.outgoing.allow") Optional<List<String>> allow) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setKeepAlive(false));
        networks = new AllowedNetworks(allow.orElse(List.of()));
    }

    /**
     * Posts the body and gives the status of the answer, whose own body is not read. Redirects are not followed.
     *
     * @throws AddressRefused where the address is not to be called
     * @throws IllegalStateException where no answer came in 10 seconds
     */
    public int postJson(URI uri, String body) {
        RequestOptions request = request(HttpMethod.POST, uri).putHeader("Content-Type", "application/json");
        return await(
                client.request(request).compose(r -> r.send(body)).map(response -> response.statusCode()),
                PATIENCE.plusSeconds(2));
    }

    /**
     * Asks for a file. Up to three redirects are followed, each checked as the first address was, and none from https
     * to http. Credentials in the address are sent to its own host only.
     *
     * @param headers more of the request's, such as {@code If-None-Match}
     * @param most how many bytes are taken
     * @throws AddressRefused where an address is not to be called, or the answer is larger
     * @throws IllegalStateException where no answer came in 20 seconds
     */
    public FetchedResponse get(URI uri, Map<String, String> headers, int most) {
        long end = System.nanoTime() + READING.toNanos();
        URI at = uri;
        for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
            FetchedResponse got = getOnce(at, headers, most, Duration.ofNanos(end - System.nanoTime()));
            Optional<String> redirect = got.redirect();
            if (redirect.isEmpty()) return got;
            URI next = resolved(at, redirect.get());
            if ("https".equalsIgnoreCase(at.getScheme()) && !"https".equalsIgnoreCase(next.getScheme())) {
                throw new AddressRefused(at.getHost() + " redirects from https to an address without it");
            }
            at = next;
        }
        throw new AddressRefused(uri.getHost() + " redirects more than " + REDIRECTS + " times");
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private FetchedResponse getOnce(URI uri, Map<String, String> headers, int most, Duration left) {
        RequestOptions options = request(HttpMethod.GET, uri)
                // What is packed may be a thousand times as large when it is unpacked.
                .putHeader("Accept-Encoding", "identity");
        headers.forEach(options::putHeader);
        credentials(uri).ifPresent(basic -> options.putHeader("Authorization", basic));
        Future<HttpClientRequest> request = client.request(options);
        try {
            // Read where the answer comes in: what comes before anybody reads is lost.
            return await(request.compose(r -> r.send().compose(answer -> read(answer, most))), left);
        } catch (RuntimeException e) {
            // Whatever is still on its way is not waited for.
            request.onSuccess(HttpClientRequest::reset);
            throw e;
        }
    }

    private static Future<FetchedResponse> read(HttpClientResponse answer, int most) {
        String encoding = answer.getHeader("Content-Encoding");
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            return Future.failedFuture(new AddressRefused("the answer is packed, though that was not asked for"));
        }
        Promise<FetchedResponse> got = Promise.promise();
        Buffer body = Buffer.buffer();
        answer.exceptionHandler(got::tryFail);
        answer.handler(part -> {
            if (body.length() + part.length() <= most) body.appendBuffer(part);
            else got.tryFail(new AddressRefused("the answer is larger than " + (most >> 20) + " MB"));
        });
        answer.endHandler(end -> got.tryComplete(new FetchedResponse(
                answer.statusCode(),
                body.getBytes(),
                answer.getHeader("ETag"),
                answer.getHeader("Last-Modified"),
                answer.getHeader("Location"))));
        return got.future();
    }

    private RequestOptions request(HttpMethod method, URI uri) {
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        if (!tls && !"http".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new AddressRefused("only http and https addresses are called");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port, checked(uri.getHost())))
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(pathOf(uri))
                .setFollowRedirects(false)
                .setTimeout(PATIENCE.toMillis())
                .putHeader("User-Agent", "Eightbells");
    }

    private static <T> T await(Future<T> answer, Duration patience) {
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(1, patience.toMillis()), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AddressRefused refused) throw refused;
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalStateException(String.valueOf(cause.getMessage()), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("none in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static URI resolved(URI from, String location) {
        try {
            return from.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            throw new AddressRefused(from.getHost() + " redirects to what is no address");
        }
    }

    private static Optional<String> credentials(URI uri) {
        return Optional.ofNullable(uri.getRawUserInfo())
                .map(info -> URLDecoder.decode(info.replace("+", "%2B"), StandardCharsets.UTF_8))
                .map(info -> "Basic " + Base64.getEncoder().encodeToString(info.getBytes(StandardCharsets.UTF_8)));
    }

    private String checked(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""));
            for (InetAddress address : addresses) {
                if (!networks.allows(address)) {
                    throw new AddressRefused(
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
