package eightbells.rota.calendar.incoming;

import eightbells.platform.outgoing.AddressRefused;
import eightbells.platform.outgoing.FetchedResponse;
import eightbells.platform.outgoing.OutgoingHttp;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for calendars by their addresses. */
@ApplicationScoped
class CalendarFetcher {
    private static final int MOST = 5 << 20;
    private static final int VALIDATOR = 500;
    private static final int DATE = 100;

    private final OutgoingHttp outgoing;

    CalendarFetcher(OutgoingHttp outgoing) {
        this.outgoing = outgoing;
    }

    /** @param etag of what came last, as is {@code lastModified}; null: there is none, or it is wanted anew */
    FetchResult ask(URI address, @Nullable String etag, @Nullable String lastModified) {
        Map<String, String> headers = new HashMap<>(Map.of("Accept", "text/calendar, text/plain;q=0.5, */*;q=0.1"));
        if (etag != null) headers.put("If-None-Match", etag);
        if (lastModified != null) headers.put("If-Modified-Since", lastModified);
        try {
            return read(address.getHost(), outgoing.get(address, headers, MOST));
        } catch (AddressRefused e) {
            return new FetchResult.Failed(sentence(String.valueOf(e.getMessage())));
        } catch (IllegalStateException e) {
            return new FetchResult.Failed("No answer from " + address.getHost() + ".");
        }
    }

    private static FetchResult read(String host, FetchedResponse got) {
        int status = got.status();
        if (status == 200) {
            return new FetchResult.File(
                    new String(got.body(), StandardCharsets.UTF_8),
                    within(VALIDATOR, got.etag()),
                    within(DATE, got.lastModified()));
        }
        if (status == 304) return new FetchResult.Unchanged();
        return new FetchResult.Failed(
                switch (status) {
                    case 401, 403 ->
                        host + " asks for a sign-in (" + status + "). Use the secret iCal address that your"
                                + " calendar gives out.";
                    case 404, 410 -> host + " has no calendar at this address (" + status + ").";
                    default -> host + " answered " + status + ".";
                });
    }

    private static @Nullable String within(int most, @Nullable String header) {
        return header == null || header.length() > most ? null : header;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + ".";
    }
}
