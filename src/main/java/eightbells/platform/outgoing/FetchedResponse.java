package eightbells.platform.outgoing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an address answered.
 *
 * @param body as it came; nothing where the status is 304
 * @param location where a redirect leads, as it was written
 */
public record FetchedResponse(
        int status, byte[] body, @Nullable String etag, @Nullable String lastModified, @Nullable String location) {

    /** Where else to ask; nothing: this is the answer. */
    Optional<String> redirect() {
        boolean redirect = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        return redirect ? Optional.ofNullable(location) : Optional.empty();
    }
}
