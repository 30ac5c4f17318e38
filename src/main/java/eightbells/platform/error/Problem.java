package eightbells.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error for a program (RFC 9457).
 *
 * @param more how many errors there are beside those listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<Fault> errors,
        @Nullable Long more,
        @Nullable String id) {
    private static final MediaType TYPE = new MediaType("application", "problem+json");

    public static Response response(int status, @Nullable String detail, @Nullable List<Fault> errors) {
        return response(plain(status, detail, errors));
    }

    public static Problem plain(int status, @Nullable String detail, @Nullable List<Fault> errors) {
        return new Problem("about:blank", title(status), status, detail, errors, null, null);
    }

    /** With each fault and its path; of very many, the first, and how many more there are. */
    public static Response of(Refused refused) {
        Long more = refused.more() == 0 ? null : refused.more();
        return response(new Problem("about:blank", title(422), 422, refused.words(), refused.faults(), more, null));
    }

    public static Response broken(String id) {
        String detail = "Something broke on our side; the log has more under this id";
        return response(new Problem("about:blank", title(500), 500, detail, null, null, id));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status).type(TYPE).entity(problem).build();
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
