package eightbells.site.signin;

import eightbells.account.credential.PasswordSignIn;
import eightbells.account.session.SessionCookie;
import eightbells.account.signin.DemoPassword;
import eightbells.account.signin.KeycloakTenant;
import eightbells.account.signin.KeycloakTrouble;
import eightbells.account.signin.SignInOutcome;
import eightbells.account.signin.SignIns;
import eightbells.people.authority.Authority;
import eightbells.platform.form.Form;
import eightbells.platform.http.Origin;
import eightbells.site.frame.Flash;
import eightbells.site.frame.Frames;
import eightbells.site.frame.Section;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
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
    public SignInPage signIn(
            @RestQuery @DefaultValue("false") boolean failed, @RestQuery("keycloak") @Nullable String trouble) {
        return page(null, failed, trouble);
    }

    /** Where a form is sent on to whose sender is signed in no longer: with all that was typed. */
    @POST
    @Path("/sign-in/again")
    public Response again(
            @RestQuery @DefaultValue("") String to,
            @RestHeader("HX-Request") @Nullable String partial,
            MultivaluedMap<String, String> posted) {
        KeptForm kept = KeptForm.refused(to, posted).orElse(null);
        Response.ResponseBuilder answer = Response.ok(page(kept, false, null));
        // Of a part of a page, the whole is asked for now.
        if (partial != null) answer.header("HX-Retarget", "#main").header("HX-Reselect", "#main");
        return (partial == null ? answer : answer.header("HX-Reswap", "outerHTML show:window:top")).build();
    }

    @POST
    @Path("/sign-in/check")
    public Response check(MultivaluedMap<String, String> posted, RoutingContext context) {
        Authority.require(passwords.open());
        Form form = new Form(posted);
        KeptForm kept = KeptForm.carried(posted).orElse(null);
        SignInOutcome outcome = signIns.withPassword(
                form.text("j_username"), form.asTyped("j_password"), Origin.of(context), clock.instant());
        if (outcome instanceof SignInOutcome.SignedIn in) return signedIn(in, kept, context);
        if (outcome instanceof SignInOutcome.CodeWanted wanted) {
            return (kept == null ? Response.seeOther(URI.create("/sign-in/code")) : Response.ok(codePage(kept, false)))
                    .cookie(cookie.half(wanted.ticket()))
                    .build();
        }
        return refused(outcome, "/sign-in?failed=true", kept == null ? null : page(kept, true, null));
    }

    @GET
    @Path("/sign-in/code")
    public Response code(
            @RestCookie(SessionCookie.HALF) String ticket, @RestQuery @DefaultValue("false") boolean failed) {
        Authority.require(passwords.open());
        if (ticket == null) return Response.seeOther(URI.create("/sign-in")).build();
        return Response.ok(codePage(null, failed)).build();
    }

    @POST
    @Path("/sign-in/code")
    public Response checkCode(
            @RestCookie(SessionCookie.HALF) @DefaultValue("") String ticket,
            MultivaluedMap<String, String> posted,
            RoutingContext context) {
        Authority.require(passwords.open());
        KeptForm kept = KeptForm.carried(posted).orElse(null);
        SignInOutcome outcome =
                signIns.withCode(ticket, new Form(posted).asTyped("code"), Origin.of(context), clock.instant());
        if (outcome instanceof SignInOutcome.SignedIn in) return signedIn(in, kept, context);
        if (outcome instanceof SignInOutcome.FromTheStart) {
            Flash late = Flash.problem("That took too long, or too many codes were wrong. Begin with your password.");
            return (kept == null ? Response.seeOther(URI.create("/sign-in")) : Response.ok(page(kept, false, null)))
                    .cookie(late.cookie(), cookie.halfEnded())
                    .build();
        }
        return refused(outcome, "/sign-in/code?failed=true", kept == null ? null : codePage(kept, true));
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

    private SignInPage page(@Nullable KeptForm kept, boolean failed, @Nullable String trouble) {
        List<SignInPage.DemoAccount> accounts = demo
                ? List.of(
                        new SignInPage.DemoAccount("ines@example.org", DemoPassword.PASSWORD, "lead, Berlin"),
                        new SignInPage.DemoAccount("tane@example.org", DemoPassword.PASSWORD, "member, Auckland"))
                : List.of();
        return new SignInPage(
                frames.of(Section.NONE, clock.instant()),
                kept,
                failed,
                KeycloakTrouble.named(trouble)
                        .map(why -> why.words(passwords.open()))
                        .orElse(null),
                keycloak.present(),
                passwords.open(),
                accounts);
    }

    private CodePage codePage(@Nullable KeptForm kept, boolean failed) {
        return new CodePage(frames.of(Section.NONE, clock.instant()), kept, failed);
    }

    /** @param page with what was kept; null: nothing was, and it is told at an address */
    private Response refused(SignInOutcome outcome, String again, @Nullable TemplateInstance page) {
        if (outcome instanceof SignInOutcome.TooMany tooMany) {
            return TooManyPage.answer(frames.of(Section.NONE, clock.instant()), tooMany.after());
        }
        return page == null
                ? Response.seeOther(URI.create(again)).build()
                : Response.status(422).entity(page).build();
    }

    private Response signedIn(SignInOutcome.SignedIn in, @Nullable KeptForm kept, RoutingContext context) {
        Response.ResponseBuilder answer = kept == null
                ? Response.seeOther(ReturnAddress.of(context))
                : Response.ok(new ContinuePage(frames.of(Section.NONE, clock.instant()), in.name(), kept));
        return answer.cookie(cookie.carrying(in.secret()), cookie.halfEnded(), ReturnAddress.forgotten())
                .build();
    }
}
