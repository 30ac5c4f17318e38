package eightbells.site.signin;

import eightbells.site.frame.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Says that nothing is looked at for a while. It says the same whether there is such an account or not. */
@CheckedTemplate(basePath = "site/signin")
public record TooManyPage(Frame frame, long minutes) implements TemplateInstance {
    private static final int TOO_MANY_REQUESTS = 429;

    public static Response answer(Frame frame, Duration wait) {
        Duration whole = wait.plusMillis(999);
        return Response.status(TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, whole.toSeconds())
                .entity(new TooManyPage(frame, wait.plusSeconds(59).toMinutes()))
                .build();
    }
}
