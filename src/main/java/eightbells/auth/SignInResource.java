package eightbells.auth;

import eightbells.web.Flash;
import eightbells.web.Frames;
import eightbells.web.Section;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing in and out. The form itself is checked by Quarkus, at {@code /sign-in/check}. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInResource {
    private final Frames frames;
    private final Clock clock;
    private final boolean demo;
    private final String session;

    SignInResource(
            Frames frames,
            Clock clock,
            @ConfigProperty(name = "eightbells.demo") boolean demo,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String session) {
        this.frames = frames;
        this.clock = clock;
        this.demo = demo;
        this.session = session;
    }

    @GET
    @Path("/sign-in")
    public SignIn signIn(@RestQuery @DefaultValue("false") boolean failed) {
        List<SignIn.DemoAccount> accounts = demo
                ? List.of(
                        new SignIn.DemoAccount("sven@example.org", DemoPassword.PASSWORD, "lead, Berlin"),
                        new SignIn.DemoAccount("josh@example.org", DemoPassword.PASSWORD, "member, Auckland"))
                : List.of();
        return new SignIn(frames.of(Section.NONE, clock.instant()), failed, accounts);
    }

    /** Works for whoever is nobody as well, and for whoever's session has ended by itself. */
    @POST
    @Path("/sign-out")
    public Response signOut() {
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(Flash.done("You are signed out.").cookie(), ended())
                .build();
    }

    private NewCookie ended() {
        return new NewCookie.Builder(session).path("/").maxAge(0).httpOnly(true).build();
    }
}
