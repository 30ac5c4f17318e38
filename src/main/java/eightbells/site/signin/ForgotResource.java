package eightbells.site.signin;

import eightbells.account.access.ForgottenPasswords;
import eightbells.account.credential.PasswordSignIn;
import eightbells.delivery.account.PasswordLinkSender;
import eightbells.people.authority.Authority;
import eightbells.platform.http.Origin;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Whoever has forgotten their password asks for a link by mail. */
@Path("/sign-in/forgot")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ForgotResource {
    private final ForgottenPasswords forgetting;
    private final PasswordLinkSender sender;
    private final PasswordSignIn passwords;
    private final Frames frames;
    private final Clock clock;

    ForgotResource(
            ForgottenPasswords forgetting,
            PasswordLinkSender sender,
            PasswordSignIn passwords,
            Frames frames,
            Clock clock) {
        this.forgetting = forgetting;
        this.sender = sender;
        this.passwords = passwords;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    public ForgotPage form(@RestQuery @DefaultValue("false") boolean asked) {
        Authority.require(passwords.open());
        return new ForgotPage(frames.of(Section.NONE, clock.instant()), asked, sender.delivers());
    }

    @POST
    public Response asked(@RestForm @DefaultValue("") String email, RoutingContext context) {
        Authority.require(passwords.open());
        forgetting.asked(email.replace("\u0000", "").strip(), Origin.of(context), clock.instant());
        return Response.seeOther(URI.create("/sign-in/forgot?asked=true")).build();
    }
}
