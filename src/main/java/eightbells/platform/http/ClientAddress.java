package eightbells.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, as far as that is known. */
public final class ClientAddress {
    private static final String ADDRESS = "eightbells.client";
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private ClientAddress() {}

    /** The network address; behind trusted proxies, the one that the outermost of them saw. */
    public static String address(RoutingContext context) {
        return context.get(ADDRESS, "");
    }

    /**
     * Where the server believes a proxy, it takes the first address of the chain, which the client may have made up:
     * whom it believes it decides, what of it we do.
     */
    static void remember(RoutingContext context, Proxies proxies) {
        HttpServerRequest request = context.request();
        String peer = plain(request.connection().remoteAddress());
        boolean believed = !plain(request.remoteAddress()).equals(peer);
        context.put(
                ADDRESS,
                believed
                        ? proxies.client(request.headers().getAll(FORWARDED_FOR))
                                .orElse(peer)
                        : peer);
    }

    /** Without the interface that an address of the own link names; empty where the connection is closed already. */
    private static String plain(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) return "";
        int zone = host.indexOf('%');
        return zone < 0 ? host : host.substring(0, zone);
    }
}
