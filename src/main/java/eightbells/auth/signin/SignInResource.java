package eightbells.auth.signin;

import eightbells.auth.Authority;
import eightbells.auth.Origin;
import eightbells.auth.credential.PasswordSignIn;
import eightbells.auth.session.SessionCookie;
import eightbells.auth.throttle.TooManyPage;
import eightbells.web.Flash;
import eightbells.web.Frames;
import eightbells.web.Section;
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
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Signing in with a password and, where somebody has a second factor, a code; and out. */
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInResource {
    private final SignIns signIns;
    private final SessionCookie cookie;
    private final Frames frames;
    private final Clock clock;
    private final KeycloakTenant keycloak;
    private final PasswordSignIn passwords;
    private final boolean demo;

    SignInResource(
            SignIns signIns,
            SessionCookie cookie,
            Frames frames,
            Clock clock,
            KeycloakTenant keycloak,
            PasswordSignIn passwords,
            @ConfigProperty(name = "eightbells.demo") boolean demo) {
        this.signIns = signIns;
        this.cookie = cookie;
        this.frames = frames;
        this.clock = clock;
        this.keycloak = keycloak;
        this.passwords = passwords;
        this.demo = demo;
    }

    @GET
    @Path("/sign-in")
    public SignIn signIn(
            @RestQuery @DefaultValue("false") boolean failed, @RestQuery("keycloak") @Nullable String trouble) {
        List<SignIn.DemoAccount> accounts = demo
                ? List.of(
                        new SignIn.DemoAccount("sven@example.org", DemoPassword.PASSWORD, "lead, Berlin"),
                        new SignIn.DemoAccount("josh@example.org", DemoPassword.PASSWORD, "member, Auckland"))
                : List.of();
        return new SignIn(
                frames.of(Section.NONE, clock.instant()),
                failed,
                KeycloakTrouble.named(trouble)
                        .map(why -> why.words(passwords.open()))
                        .orElse(null),
                keycloak.present(),
                passwords.open(),
                accounts);
    }

    @POST
    @Path("/sign-in/check")
    public Response check(
            @RestForm("j_username") @DefaultValue("") String email,
            @RestForm("j_password") @DefaultValue("") String typed,
            RoutingContext context) {
        Authority.demand(passwords.open());
        SignInOutcome outcome =
                signIns.withPassword(email.replace("\u0000", "").strip(), typed, Origin.of(context), clock.instant());
        if (outcome instanceof SignInOutcome.SignedIn in) return signedIn(in, context);
        if (outcome instanceof SignInOutcome.CodeWanted wanted) {
            return Response.seeOther(URI.create("/sign-in/code"))
                    .cookie(cookie.half(wanted.ticket()))
                    .build();
        }
        return refused(outcome, "/sign-in?failed=true");
    }

    @GET
    @Path("/sign-in/code")
    public Response code(
            @RestCookie(SessionCookie.HALF) String ticket, @RestQuery @DefaultValue("false") boolean failed) {
        Authority.demand(passwords.open());
        if (ticket == null) return Response.seeOther(URI.create("/sign-in")).build();
        return Response.ok(new CodePage(frames.of(Section.NONE, clock.instant()), failed))
                .build();
    }

    @POST
    @Path("/sign-in/code")
    public Response checkCode(
            @RestCookie(SessionCookie.HALF) @DefaultValue("") String ticket,
            @RestForm @DefaultValue("") String code,
            RoutingContext context) {
        Authority.demand(passwords.open());
        SignInOutcome outcome = signIns.withCode(ticket, code, Origin.of(context), clock.instant());
        if (outcome instanceof SignInOutcome.SignedIn in) return signedIn(in, context);
        if (outcome instanceof SignInOutcome.FromTheStart) {
            return Response.seeOther(URI.create("/sign-in"))
                    .cookie(
                            Flash.problem("That took too long, or too many codes were wrong. Begin with your password.")
                                    .cookie(),
                            cookie.halfEnded())
                    .build();
        }
        return refused(outcome, "/sign-in/code?failed=true");
    }

    /** Works for whoever is nobody as well, and for whoever's session has ended by itself. */
    @POST
    @Path("/sign-out")
    public Response signOut(@RestCookie(SessionCookie.NAME) String secret) {
        if (secret != null) signIns.end(secret, clock.instant());
        return Response.seeOther(URI.create("/sign-in"))
                .cookie(Flash.done("You are signed out.").cookie(), cookie.ended())
                .build();
    }

    private Response refused(SignInOutcome outcome, String again) {
        if (outcome instanceof SignInOutcome.TooMany tooMany) {
            return TooManyPage.answer(frames.of(Section.NONE, clock.instant()), tooMany.after());
        }
        return Response.seeOther(URI.create(again)).build();
    }

    private Response signedIn(SignInOutcome.SignedIn in, RoutingContext context) {
        return Response.seeOther(Wanted.of(context))
                .cookie(cookie.carrying(in.secret()), cookie.halfEnded(), Wanted.forgotten())
                .build();
    }
}
